namespace Exchange.Node.Findings;

/// <summary>A case for the coordinator. It holds nothing of private parts: who was searched for stands in the evidence alone.</summary>
/// <param name="Id">The same whenever it is found again.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Title">What it is.</param>
/// <param name="About">The users.</param>
/// <param name="Why">Why it was raised, in words.</param>
/// <param name="Score">How grave, from 1 to 100.</param>
/// <param name="From">The first act, UTC.</param>
/// <param name="Until">The last act, UTC.</param>
/// <param name="Evidence">Places of the entries, ascending.</param>
public sealed record Finding(
    string Id, string Rule, string Title, IReadOnlyList<string> About, string Why, int Score, DateTimeOffset From, DateTimeOffset Until,
    IReadOnlyList<long> Evidence);
