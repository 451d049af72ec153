namespace Exchange.Protocol.Search;

/// <summary>A word that may have been meant.</summary>
/// <param name="Asked">The word of the query, without case and diacritics.</param>
/// <param name="Meant">A word that stands in what the requester sees.</param>
public sealed record SuggestedWord(string Asked, string Meant);
