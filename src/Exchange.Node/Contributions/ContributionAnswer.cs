using Exchange.Intake;

namespace Exchange.Node.Contributions;

/// <summary>What a contributor is told.</summary>
/// <param name="Read">Rows met.</param>
/// <param name="Accepted">Stored as new or as a new version.</param>
/// <param name="Unchanged">Held already, just so.</param>
/// <param name="Rejected">Refused, each listed in the file of rejects.</param>
/// <param name="FileProblems">What is wrong with the file as a whole; rows before it stand.</param>
/// <param name="RejectsFile">Name of the file in the node's folder <c>rejects</c>.</param>
public sealed record ContributionAnswer(
    long Read, long Accepted, long Unchanged, long Rejected, IReadOnlyList<FileProblem> FileProblems, string? RejectsFile = null)
{
    /// <summary>The answer for a result.</summary>
    public static ContributionAnswer Of(ContributionResult result) => new(
        result.Counts.Read, result.Counts.Accepted, result.Counts.Unchanged, result.Counts.Rejected, result.FileProblems,
        Path.GetFileName(result.RejectsFile));
}
