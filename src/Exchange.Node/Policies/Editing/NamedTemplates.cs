using System.Text;
using System.Text.Json;
using Exchange.Policy.Decisions;
using Exchange.Records.Validation;

namespace Exchange.Node.Policies.Editing;

/// <summary>Finds the template that a request speaks of: by name or number, or written out.</summary>
internal static class NamedTemplates
{
    /// <summary>The policy, or what is wrong, which is added to the problems under the name of the member.</summary>
    public static async Task<SharingPolicy?> FindAsync(
        this TemplateSelection selection, JsonElement? given, string otherwise, string member, List<Problem> problems,
        CancellationToken cancellationToken)
    {
        var (policy, wrong) = given switch
        {
            null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => await selection.FindAsync(otherwise, cancellationToken),
            { ValueKind: JsonValueKind.Object } document =>
                await selection.ReadAsync(Encoding.UTF8.GetBytes(document.GetRawText()), cancellationToken),
            { ValueKind: JsonValueKind.String } name => await selection.FindAsync(name.GetString()!, cancellationToken),
            { } other => await selection.FindAsync(other.GetRawText(), cancellationToken),
        };
        problems.AddRange(wrong.Select(problem => problem with { Path = $"$.{member}: {problem.Path}" }));
        return policy;
    }
}
