using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Exchange.Records.Codes;
using Exchange.Records.Fields;
using Exchange.Records.Identity;

namespace Exchange.Node.Fetch.Pages;

/// <summary>
/// A record as people read it: a section for each of its lists, the fields in the order of the model, codes in words. It shows whatever the
/// record holds, so that no field can be forgotten.
/// </summary>
public static class RecordSections
{
    private static readonly string[] ShownElsewhere = ["id", "role", "owner", "narrative", "links", "dataClass"];

    /// <summary>The sections; what the record does not hold is left out.</summary>
    public static IReadOnlyList<RecordSection> Of(JsonObject record)
    {
        var lists = RecordShape.Root.Members.Where(member => member is { IsList: true, Type: FieldType.Object }).ToList();
        var sections = new List<RecordSection> { new("Overview", [new RecordItem(null, Facts(record, RecordShape.Root.Members.Except(lists), ""))]) };
        sections.AddRange(lists.Where(list => !ShownElsewhere.Contains(list.Name) && record[list.Name] is JsonArray { Count: > 0 })
            .Select(list => new RecordSection(Words(list.Name), [.. Items(record, list).Select(item => Item(item, list))])));
        return sections;
    }

    /// <summary>Ids of records that this one is linked to, each with how.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Linked(JsonObject record) =>
    [
        .. Items(record, RecordShape.Root.Member("links")!)
            .Select(link => KeyValuePair.Create(
                Text(link["to"]) ?? "", CodeTables.Find("link-type")!.Find(Text(link["type"]) ?? "")?.Meaning ?? "linked"))
            .Where(link => RecordId.TryParse(link.Key, out _)),
    ];

    /// <summary>The narrative; null where there is none, or it is withheld.</summary>
    public static string? Narrative(JsonObject record) => Text(record["narrative"]);

    /// <summary>A name of the model in words: <c>dateOfBirth</c> is <c>Date of birth</c>.</summary>
    public static string Words(string name)
    {
        var words = new StringBuilder();
        foreach (var c in name)
        {
            words.Append(char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : c is '-' or '_' ? " " : c.ToString());
        }

        return words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words.ToString(1, words.Length - 1);
    }

    private static RecordItem Item(JsonObject item, FieldShape list)
    {
        var role = CodeTables.Roles.Find(Text(item["role"]) ?? "");
        return new RecordItem(role is null ? null : Words(role.Meaning), Facts(item, list.Members, ""));
    }

    private static List<KeyValuePair<string, string?>> Facts(JsonObject json, IEnumerable<FieldShape> members, string before)
    {
        var facts = new List<KeyValuePair<string, string?>>();
        foreach (var member in members.Where(member => !ShownElsewhere.Contains(member.Name)))
        {
            var label = before.Length == 0 ? Words(member.Name) : $"{before}: {Words(member.Name).ToLowerInvariant()}";
            if (member.Type == FieldType.Object)
            {
                facts.AddRange(Items(json, member).SelectMany(inner => Facts(inner, member.Members, label)));
            }
            else if (Value(json[member.Name], member) is { Length: > 0 } value)
            {
                facts.Add(new KeyValuePair<string, string?>(label, value));
            }
        }

        return facts;
    }

    private static IEnumerable<JsonObject> Items(JsonObject json, FieldShape member) => json[member.Name] switch
    {
        JsonArray list => list.OfType<JsonObject>(),
        JsonObject one => [one],
        _ => [],
    };

    private static string Value(JsonNode? node, FieldShape field) => node switch
    {
        null => "",
        JsonArray list => string.Join(", ", list.Select(one => Value(one, field))),
        _ when field.Type == FieldType.Timestamp && DateTimeOffset.TryParse(node.ToString(), CultureInfo.InvariantCulture, out var time) =>
            Search.Pages.HitWords.Time(time),
        _ when field.Type == FieldType.Flag => node.ToString() == "true" ? "yes" : "no",
        _ => field.Codes?.Find(node.ToString()) is { } code ? code.Meaning + (IsOfficial(code.Code) ? $" ({code.Code})" : "") : node.ToString(),
    };

    /// <summary>Whether people of the field know the code itself, as those of NCIC and NIBRS; our own are the words with dashes.</summary>
    private static bool IsOfficial(string code) => code.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
