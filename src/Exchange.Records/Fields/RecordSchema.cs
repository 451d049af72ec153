using System.Text.Json.Nodes;
using Exchange.Records.Codes;
using Exchange.Records.Identity;
using Exchange.Records.Json;
using Exchange.Records.Validation;

namespace Exchange.Records.Fields;

/// <summary>
/// The published schema of a record (JSON Schema 2020-12), made from <see cref="RecordShape"/> and <see cref="CodeTables"/>. The keyword
/// <c>fieldGroup</c> is our own: the group by which sharing templates decide about the field. Rules that a schema cannot say (ids used
/// once, links that lead somewhere, times and ages in order) are checked by <see cref="RecordValidator"/>.
/// </summary>
public static class RecordSchema
{
    private const string Time = @"^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d{1,7})?([Zz]|[+-]\d{2}:\d{2})$";

    /// <summary>The schema as text.</summary>
    public static string Write()
    {
        var schema = Object(RecordShape.Root);
        schema["$defs"] = new JsonObject(CodeTables.Names.Where(IsUsed).Select(name => KeyValuePair.Create(name, (JsonNode?)Codes(name))));
        return SchemaText.Write("A record contributed to the exchange", schema);
    }

    private static bool IsUsed(string table) => RecordShape.Leaves.Values.Any(field => field.Rules.Codes == table);

    /// <summary>The codes that may stand in a record, with their meanings as the description.</summary>
    private static JsonObject Codes(string name)
    {
        var allowed = CodeTables.Find(name)!.Entries.Where(entry => entry.Class != CodeEntry.Refused).ToList();
        return new JsonObject
        {
            ["description"] = string.Join("; ", allowed.Select(entry => $"{entry.Code}: {entry.Meaning}")),
            ["enum"] = new JsonArray([.. allowed.Select(entry => JsonValue.Create(entry.Code))]),
        };
    }

    private static JsonObject Object(FieldShape shape) => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray([.. shape.Members.Where(member => member.Rules.Required).Select(member => JsonValue.Create(member.Name))]),
        ["properties"] = new JsonObject(shape.Members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)Field(member)))),
        ["additionalProperties"] = false,
    };

    private static JsonObject Field(FieldShape field)
    {
        var schema = field.IsList
            ? new JsonObject { ["type"] = "array", ["maxItems"] = FieldRules.ListItemsMax, ["items"] = Value(field) }
            : Value(field);
        schema["fieldGroup"] = FieldGroups.Name(field.Group);
        return schema;
    }

    private static JsonObject Value(FieldShape field) => field.Type switch
    {
        FieldType.Object => Object(field),
        FieldType.Text when field.Rules.Codes is { } table => new JsonObject { ["$ref"] = $"#/$defs/{table}" },
        FieldType.Text => new JsonObject { ["type"] = "string", ["pattern"] = @"\S", ["maxLength"] = field.Rules.LengthMax },
        FieldType.Integer => Number("integer", field.Rules),
        FieldType.Number => Number("number", field.Rules),
        FieldType.Flag => new JsonObject { ["type"] = "boolean" },
        FieldType.Timestamp => new JsonObject { ["type"] = "string", ["format"] = "date-time", ["pattern"] = Time },
        FieldType.PartialDate => new JsonObject { ["type"] = "string", ["pattern"] = @"^\d{4}(-\d{2}(-\d{2})?)?$" },
        FieldType.Ori => new JsonObject { ["type"] = "string", ["pattern"] = $"^[A-Za-z]{{2}}[A-Za-z0-9]{{{Ori.Length - 2}}}$" },
    };

    private static JsonObject Number(string type, FieldAttribute rules) =>
        new() { ["type"] = type, ["minimum"] = rules.Least, ["maximum"] = rules.Most };
}
