namespace Exchange.Node.Reports;

/// <summary>What one source contributed in one month (RLEX-V-B2-1).</summary>
/// <param name="Source">The source.</param>
/// <param name="Month">The month, <c>yyyy-MM</c>.</param>
/// <param name="Contributions">How many contributions.</param>
/// <param name="Accepted">Records taken.</param>
/// <param name="Rejected">Rows rejected.</param>
public sealed record Submission(string Source, string Month, long Contributions, long Accepted, long Rejected);
