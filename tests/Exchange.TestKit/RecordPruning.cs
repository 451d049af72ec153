using System.Text;
using System.Text.Json.Nodes;
using Exchange.Records;
using Exchange.Records.Entities;
using Exchange.Records.Fields;
using Exchange.Records.Json;

namespace Exchange.TestKit;

/// <summary>
/// Makes of a record what it would be if parts of it did not exist, for tests that what is hidden leaves no trace. Written against the
/// record's JSON, so that it shares nothing with what redacts and searches.
/// </summary>
public static class RecordPruning
{
    /// <summary>
    /// The record without the entities that are not kept, without links to them, and without the values that are not kept; where a value must
    /// stand, another stands there. What labels are made of is never touched.
    /// </summary>
    public static ContributedRecord Prune(
        ContributedRecord record, Func<EntryLabel, bool> keepEntity, Func<FieldShape, EntryLabel, bool> keepValue)
    {
        var document = JsonNode.Parse(RecordJson.ToCanonical(record))!.AsObject();
        var label = EntryLabel.Of(record);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var list in EntityListing.Of(record).GroupBy(pair => pair.List, pair => pair.Entity))
        {
            var items = document[list.Key]!.AsArray();
            foreach (var (entity, json) in list.Zip([.. items]))
            {
                var entityLabel = label.For(list.Key, entity);
                if (keepEntity(entityLabel))
                {
                    kept.Add(entity.Id);
                    Forget(json!.AsObject(), RecordShape.Root.Member(list.Key)!, entityLabel, keepValue);
                }
                else
                {
                    items.Remove(json);
                }
            }
        }

        Forget(document, RecordShape.Root, label, keepValue);
        var pruned = RecordJson.FromCanonical(Encoding.UTF8.GetBytes(document.ToJsonString()));
        return pruned with { Links = [.. pruned.Links.Where(link => kept.Contains(link.From) && kept.Contains(link.To))] };
    }

    private static void Forget(JsonObject owner, FieldShape shape, EntryLabel label, Func<FieldShape, EntryLabel, bool> keepValue)
    {
        foreach (var field in shape.Members.Where(field => owner.ContainsKey(field.Name) && !RecordShape.EntityLists.Contains(field)))
        {
            if (field.Type == FieldType.Object)
            {
                var inner = owner[field.Name] is JsonArray items ? [.. items.Select(item => item!.AsObject())] : new[] { owner[field.Name]!.AsObject() };
                Array.ForEach(inner, item => Forget(item, field, label, keepValue));
            }
            else if (field.Group != FieldGroup.Envelope && !keepValue(field, label))
            {
                Replace(owner, field);
            }
        }
    }

    private static void Replace(JsonObject owner, FieldShape field)
    {
        if (field.Rules.Required)
        {
            owner[field.Name] = "other";
        }
        else
        {
            owner.Remove(field.Name);
        }
    }
}
