using System.Text.Json;
using System.Text.Json.Nodes;

namespace Exchange.Node.Policies.Forms;

/// <summary>A field that is one member of the template, of a rule, or of an object in it.</summary>
/// <param name="path">Members that lead to it, with dots between.</param>
/// <param name="label">What it is, in words.</param>
public abstract class MemberField(string path, string label) : TemplateField(path, label)
{
    private readonly string[] steps = path.Split('.');

    /// <inheritdoc />
    public override IReadOnlyList<string>? Read(JsonObject owner)
    {
        var within = owner;
        foreach (var step in steps.SkipLast(1))
        {
            if (!within.TryGetPropertyValue(step, out var next))
            {
                return [];
            }

            if (next is not JsonObject found)
            {
                return null;
            }

            within = found;
        }

        return within.TryGetPropertyValue(steps[^1], out var value) ? Show(value) : [];
    }

    /// <inheritdoc />
    public override void Write(JsonObject owner, IReadOnlyList<string> values)
    {
        var within = steps.SkipLast(1).Aggregate(owner, (holder, step) =>
            holder[step] as JsonObject ?? (JsonObject)(holder[step] = new JsonObject())!);
        if (values.Count > 0)
        {
            within[steps[^1]] = Make(values);
            return;
        }

        within.Remove(steps[^1]);
        if (within.Count == 0 && steps is [var first, _])
        {
            owner.Remove(first);
        }
    }

    /// <summary>The values of the member; null for what the form cannot show.</summary>
    protected abstract IReadOnlyList<string>? Show(JsonNode? value);

    /// <summary>The member for values, of which there is at least one.</summary>
    protected abstract JsonNode Make(IReadOnlyList<string> values);

    /// <summary>A text that one line of a form can hold; null for anything else.</summary>
    protected static string? Line(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is var text && !text.Any(char.IsControl) ? text.Trim() : null;
}
