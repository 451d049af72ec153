namespace Exchange.Storage.Findings;

/// <summary>A case as it is kept.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Rule">The rule that raised it.</param>
/// <param name="Score">How grave.</param>
/// <param name="RaisedAt">When it was found first.</param>
/// <param name="Document">The case as JSON.</param>
public sealed record StoredFinding(string Id, string Rule, int Score, DateTimeOffset RaisedAt, string Document);
