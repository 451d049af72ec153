using System.Text.Json.Nodes;
using Exchange.Policy.Templates;
using Exchange.Records.Fields;

namespace Exchange.Policy.Ceilings;

/// <summary>Holds what is about to leave against what may.</summary>
public static class CeilingCheck
{
    /// <summary>The field groups in a record that may not leave; empty when all may. A field that no shape knows counts as unknown.</summary>
    /// <param name="level">The level that the answer claims.</param>
    /// <param name="record">The record as shown; null where only a pointer is.</param>
    /// <param name="allowed">The most that may leave.</param>
    public static IReadOnlyList<string> Breaches(SharingLevel level, JsonObject? record, AllowedAnswer allowed)
    {
        if (level > allowed.Level || (record is not null && allowed.Level < SharingLevel.Full))
        {
            return ["level"];
        }

        var found = new SortedSet<string>(StringComparer.Ordinal);
        if (record is not null)
        {
            CollectRecord(record, allowed.Groups, found);
        }

        return [.. found];
    }

    private static void CollectRecord(JsonObject record, FieldGroupSet allowed, SortedSet<string> found)
    {
        var label = new EntryLabel(Text(record, "kind"), Text(record, "system"), Marks(record));
        foreach (var (name, value) in record)
        {
            var field = RecordShape.Root.Member(name);
            if (field is not null && RecordShape.EntityLists.Contains(field) && value is JsonArray entities)
            {
                foreach (var entity in entities)
                {
                    var entityLabel = entity is JsonObject known
                        ? label with { EntityList = name, Role = Text(known, "role"), EntityMarks = Marks(known) }
                        : label;
                    Collect(entity, field, entityLabel, allowed, found);
                }
            }
            else
            {
                Collect(value, field, label, allowed, found);
            }
        }
    }

    private static void Collect(JsonNode? value, FieldShape? field, EntryLabel label, FieldGroupSet allowed, SortedSet<string> found)
    {
        if (field is null)
        {
            found.Add("unknown");
            return;
        }

        switch (value)
        {
            case JsonObject inner:
                foreach (var (name, member) in inner)
                {
                    Collect(member, field.Member(name), label, allowed, found);
                }

                break;
            case JsonArray list:
                foreach (var item in list)
                {
                    Collect(item, field, label, allowed, found);
                }

                break;
            case not null:
                found.UnionWith(IdentityGroups.Of(field.Group, label).Except(allowed).Enumerate().Select(FieldGroups.Name));
                break;
        }
    }

    private static string Text(JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    private static string Marks(JsonObject json) =>
        json["marks"] is JsonArray marks
            ? EntryLabel.Join([.. marks.OfType<JsonValue>().Select(mark => mark.TryGetValue<string>(out var text) ? text : "")])
            : "";
}
