using System.Text;
using System.Text.Json.Nodes;
using Exchange.Records;
using Exchange.Records.Fields;
using Exchange.Records.Json;
using Exchange.Records.Validation;

namespace Exchange.Pages.Tests.Browsing;

/// <summary>Records with script, or whatever else pages must not obey, in every text field that can hold it.</summary>
internal static class Hostile
{
    public const string Text = "<img src=x onerror=alert(1)><script>alert(2)</script>\"'>";

    /// <summary>A record of which every field that may hold the text holds it, with entities of every sort.</summary>
    public static ContributedRecord Record(Member owner, string localId = "hostile", string surname = "Evilname", string text = Text)
    {
        var json = JsonNode.Parse(RecordJson.ToCanonical(Contributed.By(owner, localId, surname)))!.AsObject();
        json["narrative"] = text;
        json["offenses"] = new JsonArray(new JsonObject { ["nibrs"] = "220" });
        foreach (var list in RecordShape.EntityLists.Where(list => json[list.Name] is null))
        {
            Try(json, list.Name, new JsonArray(Made(list)), json);
        }

        Fill(json, RecordShape.Root, json, text);
        return RecordValidator.Read(Bytes(json)).Record.ShouldNotBeNull();
    }

    /// <summary>How many fields hold the text.</summary>
    public static int Count(ContributedRecord record, string text)
    {
        return Within(JsonNode.Parse(RecordJson.ToCanonical(record)));

        int Within(JsonNode? node) => node switch
        {
            JsonObject members => members.Sum(member => Within(member.Value)),
            JsonArray items => items.Sum(Within),
            JsonValue value => value.ToString() == text ? 1 : 0,
            _ => 0,
        };
    }

    /// <summary>Puts the text wherever the record is still valid with it.</summary>
    private static void Fill(JsonObject json, FieldShape shape, JsonObject whole, string text)
    {
        foreach (var member in shape.Members)
        {
            if (member.Type == FieldType.Object)
            {
                if (json[member.Name] is null)
                {
                    Try(json, member.Name, member.IsList ? new JsonArray(Made(member)) : Made(member), whole);
                }

                foreach (var inner in Inner(json[member.Name]))
                {
                    Fill(inner, member, whole, text);
                }
            }
            else if (json[member.Name] is null && member.Type == FieldType.Text)
            {
                Try(json, member.Name, member.IsList ? new JsonArray(text) : text, whole);
            }
        }
    }

    /// <summary>The least that such an object has.</summary>
    private static JsonObject Made(FieldShape shape)
    {
        var made = new JsonObject();
        foreach (var member in shape.Members.Where(member => member.Rules.Required || member.Name is "id" or "role"))
        {
            made[member.Name] = member.Codes is { } codes ? codes.Entries[0].Code : $"{shape.Name}1";
        }

        return made;
    }

    private static void Try(JsonObject json, string name, JsonNode value, JsonObject whole)
    {
        json[name] = value;
        if (RecordValidator.Read(Bytes(whole)).Record is null)
        {
            json.Remove(name);
        }
    }

    private static IEnumerable<JsonObject> Inner(JsonNode? node) => node switch
    {
        JsonArray list => list.OfType<JsonObject>(),
        JsonObject one => [one],
        _ => [],
    };

    private static byte[] Bytes(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString());
}
