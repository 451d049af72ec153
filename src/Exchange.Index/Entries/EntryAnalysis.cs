using System.Text.Json;
using Exchange.Records;
using Exchange.Records.Entities;
using Exchange.Records.Fields;
using Exchange.Records.Json;

namespace Exchange.Index.Entries;

/// <summary>Takes a record apart into entries and values, driven by the record's shape.</summary>
internal static class EntryAnalysis
{
    /// <summary>The record as it is searched.</summary>
    public static IndexedRecord Analyze(ContributedRecord record, Func<EntryLabel, KnownLabel> same)
    {
        using var document = JsonDocument.Parse(RecordJson.ToCanonical(record));
        var label = same(EntryLabel.Of(record));
        var from = RecordFacts.Of(record).EventAt;
        var entries = new List<IndexedEntry> { RecordEntry(document.RootElement, label, from) };
        var entities = EntityListing.Of(record).ToLookup(pair => pair.List, pair => pair.Entity);
        foreach (var list in RecordShape.EntityLists.Where(list => entities.Contains(list.Name)))
        {
            entries.AddRange(entities[list.Name].Zip(
                document.RootElement.GetProperty(list.Name).EnumerateArray(),
                (entity, json) => Entry(json, list, same(label.Label.For(list.Name, entity)), entity, from)));
        }

        return new IndexedRecord(record.Id, string.Intern(record.Kind), from, record.OccurredTo ?? from, [.. entries]);
    }

    private static IndexedEntry RecordEntry(JsonElement record, KnownLabel label, DateTimeOffset? from)
    {
        var values = new List<IndexedValue>();
        foreach (var field in RecordShape.Root.Members.Where(IsOfTheRecord))
        {
            if (record.TryGetProperty(field.Name, out var value))
            {
                Collect(value, field, label, values);
            }
        }

        return new IndexedEntry(label, null, [.. values], from);
    }

    /// <summary>Links tell of the entities at both their ends, one of which may be hidden: they are no part of what can be searched.</summary>
    private static bool IsOfTheRecord(FieldShape field) => field.Name != "links" && !RecordShape.EntityLists.Contains(field);

    private static IndexedEntry Entry(JsonElement json, FieldShape shape, KnownLabel label, Entity entity, DateTimeOffset? from)
    {
        var values = new List<IndexedValue>();
        foreach (var member in json.EnumerateObject().Where(member => member.Name != "id"))
        {
            Collect(member.Value, shape.Member(member.Name)!, label, values);
        }

        return new IndexedEntry(label, entity, [.. values], from);
    }

    private static void Collect(JsonElement value, FieldShape field, KnownLabel label, List<IndexedValue> values)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    Collect(member.Value, field.Member(member.Name)!, label, values);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    Collect(item, field, label, values);
                }

                break;
            default:
                var text = value.ToString();
                values.Add(new IndexedValue(field, label.GroupsOf[(int)field.Group], field.Codes is null ? text : string.Intern(text)));
                break;
        }
    }
}
