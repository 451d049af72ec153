using System.Text.Json.Nodes;
using Exchange.Records;
using Exchange.Records.Fields;
using Exchange.Records.Json;
using Exchange.Records.Validation;

namespace Exchange.Pages.Tests.Browsing;

/// <summary>A record with script in every text field that can hold it.</summary>
internal static class Hostile
{
    public const string Text = "<img src=x onerror=alert(1)><script>alert(2)</script>\"'>";

    public static ContributedRecord Record(Member owner)
    {
        var json = JsonNode.Parse(RecordJson.ToCanonical(Contributed.By(owner, "hostile", "Evilname")))!.AsObject();
        json["vehicles"] = new JsonArray(new JsonObject { ["id"] = "v1", ["role"] = "ITEM-INVOLVED" });
        json["offenses"] = new JsonArray(new JsonObject { ["nibrs"] = "220" });
        Fill(json, RecordShape.Root, json);
        return RecordValidator.Read(Bytes(json)).Record.ShouldNotBeNull();
    }

    /// <summary>Puts script wherever the record is still valid with it.</summary>
    private static void Fill(JsonObject json, FieldShape shape, JsonObject whole)
    {
        foreach (var member in shape.Members)
        {
            if (member.Type == FieldType.Object)
            {
                foreach (var inner in Inner(json[member.Name]))
                {
                    Fill(inner, member, whole);
                }
            }
            else if (json[member.Name] is null && member is { Type: FieldType.Text, IsList: false })
            {
                json[member.Name] = Text;
                if (RecordValidator.Read(Bytes(whole)).Record is null)
                {
                    json.Remove(member.Name);
                }
            }
        }
    }

    private static IEnumerable<JsonObject> Inner(JsonNode? node) => node switch
    {
        JsonArray list => list.OfType<JsonObject>(),
        JsonObject one => [one],
        _ => [],
    };

    private static byte[] Bytes(JsonObject json) => System.Text.Encoding.UTF8.GetBytes(json.ToJsonString());
}
