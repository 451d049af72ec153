using System.Text.Json;
using System.Text.Json.Nodes;

namespace Exchange.Node.Policies.Forms;

/// <summary>Yes, no, or not said.</summary>
/// <param name="path">Members that lead to it, with dots between.</param>
/// <param name="label">What it is, in words.</param>
public sealed class FlagField(string path, string label) : MemberField(path, label)
{
    private const string Yes = "true";

    /// <inheritdoc />
    protected override IReadOnlyList<string>? Show(JsonNode? value) =>
        value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? [value.ToJsonString()] : null;

    /// <inheritdoc />
    protected override JsonNode Make(IReadOnlyList<string> values) => JsonValue.Create(values[0] == Yes);
}
