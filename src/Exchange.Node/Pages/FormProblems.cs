using Exchange.Records.Validation;
using Exchange.Ui.Components;

namespace Exchange.Node.Pages;

/// <summary>Problems of a use case as a form shows them: as sentences, each beside its field.</summary>
public static class FormProblems
{
    /// <summary>Each beside the field that its path names.</summary>
    public static IReadOnlyList<FormProblem> Of(IReadOnlyList<Problem> problems) => Of(problems, problem => problem.Path);

    /// <summary>Each beside the field that is given for it; beside none where that is null.</summary>
    public static IReadOnlyList<FormProblem> Of(IReadOnlyList<Problem> problems, Func<Problem, string?> fieldOf) =>
        [.. problems.Select(problem => new FormProblem(Sentence.Of(problem.Message), fieldOf(problem)))];
}
