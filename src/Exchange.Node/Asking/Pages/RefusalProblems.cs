using Exchange.Node.Pages;
using Exchange.Protocol.Errors;
using Exchange.Records.Validation;
using Exchange.Ui.Components;

namespace Exchange.Node.Asking.Pages;

/// <summary>A refusal as what must be mended in a form, each beside its field.</summary>
internal static class RefusalProblems
{
    /// <summary>Everything that is wrong.</summary>
    public static IReadOnlyList<FormProblem> Of(Refusal refusal) => refusal.Problems.Count > 0
        ? FormProblems.Of(refusal.Problems, FieldOf)
        : [new FormProblem(Sentence.Of(ErrorCodes.Message(refusal.Code)), FieldOf(refusal.Code))];

    private static string? FieldOf(ErrorCode code) => code switch
    {
        ErrorCode.UseCodeUnknown or ErrorCode.UseCodeNotAuthorised => "useCode",
        ErrorCode.ReasonMissing or ErrorCode.ReasonPlaceholder or ErrorCode.UseCodeNotForEmployment => "reason",
        ErrorCode.ConsentMissing => "consentReference",
        ErrorCode.OriUnknown or ErrorCode.OriNotAuthorised => "onBehalfOf",
        _ => null,
    };

    private static string? FieldOf(Problem problem)
    {
        var path = problem.Path;
        return path.StartsWith("$.agencies", StringComparison.Ordinal) ? "scope"
            : path.StartsWith("$.clauses", StringComparison.Ordinal) ? path[(path.LastIndexOf('.') + 1)..]
            : "text";
    }
}
