using System.Text.Json.Nodes;
using Exchange.Policy.Decisions;
using Exchange.Policy.Templates;
using Exchange.Records;
using Exchange.Records.Entities;
using Exchange.Records.Fields;
using Exchange.Records.Json;

namespace Exchange.Policy.Redaction;

/// <summary>
/// Takes out of a record what the decisions withhold. Only fields that the record's shape knows can pass; what is hidden leaves no trace
/// in what stays: entities are numbered anew, and links to what is gone are gone.
/// </summary>
public static class Redactor
{
    /// <summary>The record as the requester may see it.</summary>
    /// <exception cref="ArgumentException">The record as such is not decided to be shown in full; ask before.</exception>
    public static RedactedRecord Redact(ContributedRecord record, LabelDecisions decisions)
    {
        var label = EntryLabel.Of(record);
        var facts = RecordFacts.Of(record);
        var decision = decisions.For(label, facts);
        if (decision.Level != SharingLevel.Full)
        {
            throw new ArgumentException("only records at level full are redacted", nameof(record));
        }

        var document = JsonNode.Parse(RecordJson.ToCanonical(record))!.AsObject();
        var shown = ShownEntities(record, label, facts, decisions);
        var output = new JsonObject();
        foreach (var field in RecordShape.Root.Members.Where(field => document.ContainsKey(field.Name)))
        {
            var value = RecordShape.EntityLists.Contains(field)
                ? RedactEntities(document[field.Name]!.AsArray(), field, shown)
                : RedactValue(document[field.Name]!, field, label, decision);
            if (value is not null)
            {
                output[field.Name] = value;
            }
        }

        EntityNumbers.Renumber(output);
        return new RedactedRecord(output, Withheld.Of(label, facts, decisions, shown.Values));
    }

    /// <summary>
    /// The entities of which anything is shown, by id. A list belongs to a group too: where property is hidden, not even the number of
    /// stolen things is told.
    /// </summary>
    private static Dictionary<string, (EntryLabel Label, Decision Decision)> ShownEntities(
        ContributedRecord record, EntryLabel label, RecordFacts facts, LabelDecisions decisions)
    {
        var result = new Dictionary<string, (EntryLabel, Decision)>(StringComparer.Ordinal);
        foreach (var (list, entity) in EntityListing.Of(record))
        {
            var entityLabel = label.For(list, entity);
            var decision = decisions.For(entityLabel, facts);
            if (decision.ActionOn(IdentityGroups.Of(RecordShape.Root.Member(list)!.Group, entityLabel)) != FieldAction.Hide)
            {
                result.Add(entity.Id, (entityLabel, decision));
            }
        }

        return result;
    }

    private static JsonArray? RedactEntities(
        JsonArray list, FieldShape shape, Dictionary<string, (EntryLabel Label, Decision Decision)> shown)
    {
        var kept = new JsonArray();
        foreach (var item in list)
        {
            if (shown.TryGetValue(item!["id"]!.GetValue<string>(), out var entry)
                && RedactObject(item.AsObject(), shape, entry.Label, entry.Decision) is { } entity)
            {
                kept.Add((JsonNode)entity);
            }
        }

        return kept.Count == 0 ? null : kept;
    }

    private static JsonNode? RedactValue(JsonNode value, FieldShape field, EntryLabel label, Decision decision) => value switch
    {
        JsonArray list => RedactList(list, field, label, decision),
        JsonObject inner => RedactObject(inner, field, label, decision),
        JsonValue scalar => RedactScalar(scalar, field, label, decision),
        _ => null,
    };

    private static JsonArray? RedactList(JsonArray list, FieldShape field, EntryLabel label, Decision decision)
    {
        var kept = new JsonArray([.. list.Select(item => RedactValue(item!, field, label, decision)).Where(item => item is not null)]);
        return kept.Count == 0 ? null : kept;
    }

    private static JsonObject? RedactObject(JsonObject given, FieldShape shape, EntryLabel label, Decision decision)
    {
        var output = new JsonObject();
        foreach (var field in shape.Members.Where(field => given.ContainsKey(field.Name)))
        {
            if (RedactValue(given[field.Name]!, field, label, decision) is { } value)
            {
                output[field.Name] = value;
            }
        }

        return output.Count == 0 ? null : output;
    }

    private static JsonNode? RedactScalar(JsonValue value, FieldShape field, EntryLabel label, Decision decision) =>
        decision.ActionOn(IdentityGroups.Of(field.Group, label)) switch
        {
            FieldAction.Show => value.DeepClone(),
            FieldAction.Mask => Masks.Apply(field, value),
            FieldAction.Hide => null,
        };
}
