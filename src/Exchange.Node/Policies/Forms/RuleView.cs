using System.Text.Json.Nodes;
using Exchange.Policy.Templates;

namespace Exchange.Node.Policies.Forms;

/// <summary>One rule as the form shows it.</summary>
/// <param name="Place">Its place, from 0.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Json">The rule in the document.</param>
/// <param name="Rule">The rule as it was read; null where it cannot be read yet.</param>
public sealed record RuleView(int Place, string Name, JsonObject Json, SharingRule? Rule)
{
    /// <summary>Whether its fields are shown.</summary>
    public bool Open { get; init; }

    /// <summary>Members that the form cannot show, and leaves as they are.</summary>
    public IReadOnlyList<string> Kept { get; init; } = [];

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<TemplateProblem> Problems { get; init; } = [];

    /// <summary>What it does not do, though it seems to.</summary>
    public IReadOnlyList<TemplateFinding> Findings { get; init; } = [];

    /// <summary>What is wrong with one field; null for nothing.</summary>
    public string? ErrorOf(string field) => Problems.FirstOrDefault(problem => problem.Field == field)?.Message;
}
