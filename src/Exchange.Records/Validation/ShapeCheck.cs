using System.Text.Json;
using Exchange.Records.Fields;
using Exchange.Records.Json;

namespace Exchange.Records.Validation;

/// <summary>Holds a JSON document against the shape of a record and lists everything that does not fit.</summary>
internal static class ShapeCheck
{
    /// <summary>Adds the problems of an object and all below it.</summary>
    public static void CheckObject(JsonElement element, FieldShape shape, string path, ICollection<Problem> problems)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            problems.Add(new Problem(path, "type-wrong", "give an object"));
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            CheckMember(member, shape, $"{path}.{member.Name}", seen, problems);
        }

        foreach (var missing in shape.Members.Where(member => member.Rules.Required && !seen.Contains(member.Name)))
        {
            problems.Add(FieldRules.Missing(path, missing));
        }
    }

    private static void CheckMember(
        JsonProperty member, FieldShape parent, string path, HashSet<string> seen, ICollection<Problem> problems)
    {
        if (parent.Member(member.Name) is not { } shape)
        {
            problems.Add(new Problem(path, "field-unknown", "no such field; see schemas/record.schema.json"));
        }
        else if (!seen.Add(member.Name))
        {
            problems.Add(new Problem(path, "field-repeated", "give the field once"));
        }
        else if (shape.IsList)
        {
            CheckList(member.Value, shape, path, problems);
        }
        else
        {
            CheckValue(member.Value, shape, path, problems);
        }
    }

    private static void CheckList(JsonElement list, FieldShape shape, string path, ICollection<Problem> problems)
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            problems.Add(new Problem(path, "type-wrong", "give a list"));
            return;
        }

        if (list.GetArrayLength() > FieldRules.ListItemsMax)
        {
            problems.Add(FieldRules.TooManyItems(path));
            return;
        }

        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            CheckValue(item, shape, $"{path}[{index++}]", problems);
        }
    }

    private static void CheckValue(JsonElement value, FieldShape shape, string path, ICollection<Problem> problems)
    {
        if (shape.Type == FieldType.Object)
        {
            CheckObject(value, shape, path, problems);
        }
        else if (Complaint(value, shape) is { } complaint)
        {
            problems.Add(complaint with { Path = path });
        }
    }

    private static Problem? Complaint(JsonElement value, FieldShape shape) => shape.Type switch
    {
        FieldType.Text => IsText(value) ? FieldRules.Text(shape, value.GetString()!) : Wrong("give text"),
        FieldType.Integer => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var whole)
            ? FieldRules.Range(shape, whole) : Wrong("give a whole number"),
        FieldType.Number => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number)
            ? FieldRules.Range(shape, number) : Wrong("give a number"),
        FieldType.Flag => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : Wrong("give true or false"),
        FieldType.Timestamp => IsText(value) && TimestampJsonConverter.TryParse(value.GetString(), out _)
            ? null : new Problem("", "time-unreadable", "give RFC 3339 with a zone, for example 2026-03-02T12:00:00Z"),
        FieldType.PartialDate => FieldRules.Date(IsText(value) ? value.GetString() : null),
        FieldType.Ori => FieldRules.Agency(IsText(value) ? value.GetString() : null),
        FieldType.Object => null,
    };

    private static bool IsText(JsonElement value) => value.ValueKind == JsonValueKind.String;

    private static Problem Wrong(string message) => new("", "type-wrong", message);
}
