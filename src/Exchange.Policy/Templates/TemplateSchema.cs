using System.Text.Json.Nodes;
using Exchange.Policy.Redaction;
using Exchange.Policy.Requesters;
using Exchange.Records.Codes;
using Exchange.Records.Fields;
using Exchange.Records.Identity;
using Exchange.Records.Json;

namespace Exchange.Policy.Templates;

/// <summary>
/// The published schema of a sharing template (JSON Schema 2020-12), made from the words that the reader knows. That rule ids are used
/// once is checked by <see cref="TemplateReader"/> alone.
/// </summary>
public static class TemplateSchema
{
    /// <summary>The schema as text.</summary>
    public static string Write()
    {
        var schema = Object(
            ["owner", "version", "title", "rules"],
            ("owner", Text("^[A-Za-z]{2}[A-Za-z0-9]{7}$", "The agency whose records the template is about.")),
            ("version", new JsonObject { ["description"] = "Rises with every publication.", ["type"] = "integer", ["minimum"] = 1 }),
            ("title", Text(null, "What people call it.")),
            ("description", Text(null, "For people.")),
            ("rules", new JsonObject
            {
                ["description"] = "All rules that match apply and the most restrictive answer wins; where none matches, nothing is shown.",
                ["type"] = "array",
                ["maxItems"] = TemplateReader.RulesMax,
                ["items"] = Rule(),
            }));
        return SchemaText.Write("A sharing template", schema);
    }

    private static JsonObject Rule() => Object(
        ["id", "audience", "level"],
        ("id", Text("^[A-Za-z0-9._-]{1,100}$", "Unique within the template; receipts and audit entries name it.")),
        ("note", Text(null, "For people.")),
        ("effect", Word(
            "Whether the rule lets its audience in, or only takes away from what other rules grant; absent, it grants.", RuleReader.Effects)),
        ("validFrom", Day("First day, UTC, on which the rule holds.")),
        ("validUntil", Day("Last day, UTC, on which the rule holds.")),
        ("audience", Audience()),
        ("useCodes", Words("For which purposes; absent for all.", UseCodes.Names)),
        ("records", Records()),
        ("level", Word("How much at most.", RuleReader.Levels)),
        ("fields", Fields()),
        ("obligations", new JsonObject
        {
            ["description"] = "What the requester must do.", ["type"] = "array", ["items"] = Obligation(),
        }));

    private const string NamePattern = "^[A-Za-z0-9._-]+$";
    private const string AgePattern = "^[1-9][0-9]{0,4} (days?|months?|years?)$";

    private static JsonObject Flag(string description) => new() { ["description"] = description, ["type"] = "boolean" };

    private static JsonObject Day(string description) => Text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", description);

    private static JsonObject Audience()
    {
        var audience = Object(
            [],
            ("anyone", Flag("Every participant whose category is known.")),
            ("categories", Words("Agency categories, from the ninth character of the ORI.", AgencyCategories.Names)),
            ("oris", List("Agencies by name.", Text("^[A-Za-z]{2}[A-Za-z0-9]{7}$"))),
            ("states", List("First two characters of the ORI.", Text("^[A-Z]{2}$"))),
            ("statesExcept", List("All states but these.", Text("^[A-Z]{2}$"))),
            ("groups", List("Agencies in any of the owner's named groups.", Text(NamePattern))),
            ("regions", List("Agencies of these regions, as the registry names them.", Text(null))),
            ("exchanges", List(
                "Participants of these exchanges; `own` is this one, `outside` any other. Absent, a rule that grants is for this exchange alone.",
                Text(NamePattern))),
            ("accessLevels", Words("What the registry admitted the agency for.", AccessLevels.Names)),
            ("sworn", Flag("Users who are sworn officers, or who are not.")),
            ("duties", Words("What the user does.", AudienceReader.Duties)),
            ("certified", Flag("Users whose certification holds on the day, or does not.")),
            ("onBehalfOf", List(
                "Users who ask on behalf of these agencies; `own` is asking for one's own.", Text("^(own|[A-Za-z]{2}[A-Za-z0-9]{7})$"))));
        audience.Insert(0, "description", "For whom: everything that is given must hold. An empty list is nobody, and so is an empty audience.");
        audience["minProperties"] = 1;
        return audience;
    }

    private static JsonObject Records()
    {
        var records = Object(
            [],
            ("kinds", Words("Kinds of records.", Codes(CodeTables.RecordKinds))),
            ("kindsExcept", Words("All kinds but these.", Codes(CodeTables.RecordKinds))),
            ("marks", Words("Records and entities that bear any of these marks.", Codes(CodeTables.Marks))),
            ("systems", List("Source systems.", Text(NamePattern))),
            ("roles", Words("Entities in these roles.", Codes(CodeTables.Roles))),
            ("offenses", Words("Records with an offense of any of these classes.", OffenseClasses.All)),
            ("olderThan", Text(AgePattern, "Records of events longer ago than this.")),
            ("newerThan", Text(AgePattern, "Records of events at most so long ago.")),
            ("ids", List("These records by name: ORI/system/local id.", Text("^[A-Za-z]{2}[A-Za-z0-9]{7}/[^/]+/.+$"))));
        records.Insert(0, "description", "For which records: everything that is given must hold; absent for all.");
        return records;
    }

    private static JsonObject Fields()
    {
        var fields = Object([], [.. FieldGroups.Decidable.Select(group => (FieldGroups.Name(group), Field(group)))]);
        fields.Insert(0, "description", "What is done with single field groups; groups that are not named are shown.");
        return fields;
    }

    private static JsonObject Field(FieldGroup group) => Object(
        ["action"],
        ("action", Word("What is shown.", Masks.CanMask(group) ? RuleReader.Actions : [.. RuleReader.Actions.Where(action => action != "mask")])),
        ("searchable", new JsonObject
        {
            ["description"] = "Whether a query may match on it; absent, what is shown can be searched and nothing else.",
            ["type"] = "boolean",
        }));

    private static JsonObject Obligation() => Object(
        ["type"],
        ("type", Word("What must be done.", [.. ObligationTypes.All])),
        ("text", Text(null, "Words of the owner, for a caveat.")),
        ("hours", new JsonObject
        {
            ["description"] = "For expires-after and prints-expire.", ["type"] = "integer", ["minimum"] = 1, ["maximum"] = ObligationTypes.HoursMax,
        }));

    private static JsonObject Object(string[] required, params (string Name, JsonObject Schema)[] properties) => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray([.. required.Select(name => JsonValue.Create(name))]),
        ["properties"] = new JsonObject(properties.Select(pair => KeyValuePair.Create(pair.Name, (JsonNode?)pair.Schema))),
        ["additionalProperties"] = false,
    };

    private static JsonObject Text(string? pattern, string? description = null)
    {
        var schema = new JsonObject { ["type"] = "string" };
        schema["pattern"] = pattern ?? @"\S";
        if (description is not null)
        {
            schema.Insert(0, "description", description);
        }

        return schema;
    }

    private static JsonObject Word(string description, IReadOnlyList<string> words) => new()
    {
        ["description"] = description, ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]),
    };

    private static JsonObject Words(string description, IReadOnlyList<string> words) =>
        List(description, new JsonObject { ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]) });

    private static JsonObject List(string description, JsonObject items) => new()
    {
        ["description"] = description, ["type"] = "array", ["items"] = items,
    };

    private static string[] Codes(CodeTable table) => [.. table.Entries.Select(entry => entry.Code)];
}
