using System.Text.Json.Nodes;

namespace Exchange.Node.Policies.Forms;

/// <summary>A text, or one word of several.</summary>
/// <param name="path">Members that lead to it, with dots between.</param>
/// <param name="label">What it is, in words.</param>
public sealed class TextField(string path, string label) : MemberField(path, label)
{
    /// <inheritdoc />
    protected override IReadOnlyList<string>? Show(JsonNode? value) => Line(value) is { Length: > 0 } text ? [text] : null;

    /// <inheritdoc />
    protected override JsonNode Make(IReadOnlyList<string> values) => JsonValue.Create(values[0]);
}
