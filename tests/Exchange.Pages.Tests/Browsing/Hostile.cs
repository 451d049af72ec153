using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Records;
using Exchange.Records.Fields;
using Exchange.Records.Json;

namespace Exchange.Pages.Tests.Browsing;

/// <summary>A record with script in every text field that can hold it.</summary>
internal static class Hostile
{
    public const string Text = "<img src=x onerror=alert(1)><script>alert(2)</script>\"'>";

    public static ContributedRecord Record(Member owner)
    {
        var record = Contributed.By(owner, "hostile", "Evilname") with
        {
            Narrative = Text, DisseminationText = Text, SourceNotes = Text, OwnerReference = Text,
        };
        var json = JsonNode.Parse(RecordJson.ToCanonical(record))!.AsObject();
        json["vehicles"] = new JsonArray(new JsonObject { ["id"] = "v1", ["role"] = "INVOLVED-VEHICLE" });
        Fill(json, RecordShape.Root);
        return JsonSerializer.Deserialize<ContributedRecord>(json, RecordJson.Options)!;
    }

    private static void Fill(JsonObject json, FieldShape shape)
    {
        foreach (var member in shape.Members)
        {
            if (member.Type == FieldType.Object)
            {
                foreach (var inner in json[member.Name] is JsonArray list ? list.OfType<JsonObject>() : json[member.Name] is JsonObject one ? [one] : [])
                {
                    Fill(inner, member);
                }
            }
            else if (json[member.Name] is null && TakesText(member))
            {
                json[member.Name] = Text;
            }
        }
    }

    private static bool TakesText(FieldShape member) =>
        member is { Type: FieldType.Text, IsList: false, Codes: null } && (member.Rules.LengthMax == 0 || member.Rules.LengthMax > Text.Length);
}
