using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;

namespace Exchange.Node.Policies.Forms;

/// <summary>
/// A list of words: ticked where there are choices, else typed with commas between. An empty list means nobody or nothing, where an absent
/// one means all; the form cannot show that, and keeps it.
/// </summary>
/// <param name="path">Members that lead to it, with dots between.</param>
/// <param name="label">What it is, in words.</param>
public sealed class WordsField(string path, string label) : MemberField(path, label)
{
    private static readonly char[] Between = [',', ';', '\n'];

    /// <inheritdoc />
    public override bool TakesMany => Choices is not null;

    /// <inheritdoc />
    public override IReadOnlyList<string> Taken(StringValues sent) =>
        TakesMany
            ? [.. sent.OfType<string>().Where(one => one.Length > 0).Distinct()]
            : [.. sent.ToString().Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];

    /// <inheritdoc />
    protected override IReadOnlyList<string>? Show(JsonNode? value)
    {
        var words = (value as JsonArray)?.Select(Line).ToList();
        return words is { Count: > 0 } && words.All(IsShown) && words.Distinct().Count() == words.Count ? InOrder(words!) : null;
    }

    /// <inheritdoc />
    protected override JsonNode Make(IReadOnlyList<string> values) => new JsonArray([.. values.Select(value => JsonValue.Create(value))]);

    private bool IsShown(string? word) => word is { Length: > 0 } && (TakesMany || word.IndexOfAny(Between) < 0);

    /// <summary>Ticks are sent in the order in which they are shown, whatever the order in the document.</summary>
    private List<string> InOrder(List<string> words) => Choices is null ? words
        : [.. Choices.Select(choice => choice.Key).Where(words.Contains), .. words.Where(word => Choices.All(choice => choice.Key != word))];
}
