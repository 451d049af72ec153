using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Exchange.Node.Policies.Forms;

/// <summary>A whole number. What was typed and is none stays as it was typed, so that it can be mended.</summary>
/// <param name="path">Members that lead to it, with dots between.</param>
/// <param name="label">What it is, in words.</param>
public sealed class NumberField(string path, string label) : MemberField(path, label)
{
    /// <summary>A number, or else the text, as JSON.</summary>
    internal static JsonNode Of(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : JsonValue.Create(typed);

    /// <summary>A number or text as it is typed; null for anything else.</summary>
    internal static string? Typed(JsonNode? value) => value?.GetValueKind() == JsonValueKind.Number ? value.ToJsonString() : Line(value);

    /// <inheritdoc />
    protected override IReadOnlyList<string>? Show(JsonNode? value) => Typed(value) is { Length: > 0 } typed ? [typed] : null;

    /// <inheritdoc />
    protected override JsonNode Make(IReadOnlyList<string> values) => Of(values[0]);
}
