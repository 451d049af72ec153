namespace Exchange.Node.Contributions.Pages;

/// <summary>A file that a source sent, and what came of it.</summary>
/// <param name="Source">The source.</param>
/// <param name="Contribution">Random id of the contribution.</param>
/// <param name="At">When it was taken in, UTC.</param>
/// <param name="User">Who sent it.</param>
/// <param name="Read">Rows read.</param>
/// <param name="Accepted">Rows that changed something.</param>
/// <param name="Unchanged">Rows that changed nothing.</param>
/// <param name="Rejected">Rows that were rejected.</param>
/// <param name="FileProblems">Problems of the file as a whole.</param>
public sealed record SourceLine(
    string Source, string Contribution, DateTimeOffset At, string User, long Read, long Accepted, long Unchanged, long Rejected, int FileProblems);
