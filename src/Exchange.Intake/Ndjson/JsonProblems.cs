using System.Globalization;
using System.Text.Json;
using Exchange.Records.Identity;
using Exchange.Records.Validation;

namespace Exchange.Intake.Ndjson;

/// <summary>Problems of a document with line and value class added.</summary>
internal static class JsonProblems
{
    /// <summary>What is wrong with the document, its owner included.</summary>
    public static IReadOnlyList<RowProblem> Of(long line, ReadOnlyMemory<byte> utf8, IReadOnlyList<Problem> problems,
        Ori owner)
    {
        if (problems is [{ Code: IntakeCodes.JsonUnreadable } unreadable])
        {
            return [new RowProblem(line, unreadable.Path, ValueClass.Row, unreadable.Code, unreadable.Message)];
        }

        using var document = JsonDocument.Parse(utf8);
        var root = document.RootElement;
        var listed = problems.Select(problem =>
            new RowProblem(line, problem.Path, ClassAt(root, problem.Path), problem.Code, problem.Message)).ToList();
        if (IsForeign(root, owner))
        {
            listed.Add(ForeignOwner(line));
        }

        return listed;
    }

    /// <summary>The document is another agency's.</summary>
    public static RowProblem ForeignOwner(long line) => new(line, "$.owner", "code", IntakeCodes.OwnerForeign,
        "a node holds its own agency's records alone (RLEX-VII-A-1); give this to the node of that agency");

    private static bool IsForeign(JsonElement root, Ori owner) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("owner", out var named) &&
        named.ValueKind == JsonValueKind.String && Ori.TryParse(named.GetString(), out var ori) && ori != owner;

    private static string ClassAt(JsonElement root, string path)
    {
        JsonElement? at = root;
        foreach (var step in path.Split('.').Skip(1))
        {
            at = at is { } element ? Step(element, step) : null;
        }

        return at is { } found ? ClassOf(found) : ValueClass.Empty;
    }

    /// <summary>One step of a path: a member, then perhaps a place in a list.</summary>
    private static JsonElement? Step(JsonElement element, string step)
    {
        var open = step.IndexOf('[', StringComparison.Ordinal);
        var name = open < 0 ? step : step[..open];
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var member))
        {
            return null;
        }

        if (open < 0)
        {
            return member;
        }

        var isPlace = int.TryParse(step.AsSpan(open + 1).TrimEnd(']'), CultureInfo.InvariantCulture, out var place);
        return isPlace && member.ValueKind == JsonValueKind.Array && place < member.GetArrayLength() ? member[place]
            : null;
    }

    private static string ClassOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => ValueClass.Of(element.GetString()),
        JsonValueKind.Number => "number",
        JsonValueKind.True or JsonValueKind.False => "flag",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "list",
        _ => ValueClass.Empty,
    };
}
