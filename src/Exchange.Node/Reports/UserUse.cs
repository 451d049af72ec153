namespace Exchange.Node.Reports;

/// <summary>What one user asked in the time of a report.</summary>
/// <param name="User">The account.</param>
/// <param name="Searches">How many searches.</param>
/// <param name="Records">How many single records.</param>
/// <param name="Refusals">How many requests were refused.</param>
/// <param name="ByUseCode">Searches and records by use code.</param>
public sealed record UserUse(string User, long Searches, long Records, long Refusals, IReadOnlyDictionary<string, long> ByUseCode);
