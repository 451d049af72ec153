namespace Exchange.Index;

/// <summary>A word that may have been meant.</summary>
/// <param name="Asked">The word of the query, folded.</param>
/// <param name="Meant">A word within one typing error of it that stands in what the requester sees.</param>
public sealed record Suggestion(string Asked, string Meant);
