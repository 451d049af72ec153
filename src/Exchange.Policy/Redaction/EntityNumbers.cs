using System.Globalization;
using System.Text.Json.Nodes;
using Exchange.Records.Fields;

namespace Exchange.Policy.Redaction;

/// <summary>Numbers the entities of a redacted record anew, so that a gap does not tell what was taken out.</summary>
internal static class EntityNumbers
{
    /// <summary>Gives entities the ids e1, e2, ... in order, and drops links to entities that are gone.</summary>
    public static void Renumber(JsonObject record)
    {
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entity in RecordShape.EntityLists.SelectMany(list => record[list.Name]?.AsArray() ?? []))
        {
            var number = "e" + (numbers.Count + 1).ToString(CultureInfo.InvariantCulture);
            numbers[entity!["id"]!.GetValue<string>()] = number;
            entity["id"] = number;
        }

        if (record["links"] is JsonArray links)
        {
            Relink(record, links, numbers);
        }
    }

    private static void Relink(JsonObject record, JsonArray links, Dictionary<string, string> numbers)
    {
        var kept = new JsonArray();
        foreach (var link in links.Select(link => link!.DeepClone()))
        {
            if (NewEnd(link, "from", numbers) is { } from && NewEnd(link, "to", numbers) is { } to)
            {
                link["from"] = from;
                link["to"] = to;
                kept.Add(link);
            }
        }

        record.Remove("links");
        if (kept.Count > 0)
        {
            record["links"] = kept;
        }
    }

    /// <summary>A link to another record would tell that the other one exists, which is for its own decision to say.</summary>
    private static string? NewEnd(JsonNode link, string end, Dictionary<string, string> numbers) =>
        numbers.GetValueOrDefault(link[end]!.GetValue<string>());
}
