namespace Exchange.Index.Searching;

/// <summary>Words of text fields by which records are ranked. A record's score is the sum of what its words are worth.</summary>
/// <param name="Words">Up to 64, in the order of the query.</param>
/// <param name="All">Whether a record must have all of them.</param>
public sealed record WordsQuery(IReadOnlyList<RankedWord> Words, bool All);
