using Exchange.Intake;
using Exchange.Protocol.Errors;
using Exchange.Records;

namespace Exchange.Node.Contributions;

/// <summary>What came of a contribution.</summary>
/// <param name="Counts">What became of the rows.</param>
/// <param name="FileProblems">What is wrong with the file as a whole; rows before it stand.</param>
/// <param name="RejectsFile">The file that lists the rejected rows; null when there are none.</param>
/// <param name="Refused">Why nothing was read at all; null when the file was.</param>
public sealed record ContributionResult(
    ContributionCounts Counts, IReadOnlyList<FileProblem> FileProblems, string? RejectsFile, ErrorCode? Refused = null)
{
    /// <summary>Nothing was read.</summary>
    public static ContributionResult Refusal(ErrorCode code) => new(default, [], null, code);
}
