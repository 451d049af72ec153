using System.Text;
using System.Text.Json.Nodes;
using Exchange.Records;
using Exchange.Records.Json;

namespace Exchange.TestKit;

/// <summary>Lines of hits on random records, with everything that may stand beside a record, bent as <see cref="BentJson"/> bends.</summary>
public sealed class HostileHits(int seed)
{
    private readonly BentJson bent = new(seed);
    private readonly RandomRecords records = new(seed);

    /// <summary>The next line, without a newline.</summary>
    public byte[] Next() => bent.Bend(Encoding.UTF8.GetBytes(Hit(records.Next()).ToJsonString()));

    private JsonObject Hit(ContributedRecord record) => new()
    {
        ["type"] = "hit",
        ["agency"] = record.Owner.Text,
        ["agencyName"] = "Some PD",
        ["level"] = "full",
        ["score"] = 12.5,
        ["why"] = new JsonArray(new JsonObject { ["criterion"] = "surname", ["field"] = "persons[].name.surname" }),
        ["highlights"] = new JsonArray(new JsonObject
        {
            ["text"] = "one two three",
            ["marks"] = new JsonArray(Mark(0), Mark(4)),
        }),
        ["record"] = JsonNode.Parse(RecordJson.ToCanonical(record)),
        ["contact"] = "+1 850 555 0101",
        ["receipt"] = new JsonObject
        {
            ["id"] = "r1", ["level"] = "full", ["templateVersion"] = 3, ["templateDigest"] = "abc", ["rules"] = new JsonArray("one"),
            ["withheld"] = new JsonArray(new JsonObject { ["group"] = Rarely("narrative", ""), ["action"] = "hide" }),
            ["obligations"] = new JsonArray(new JsonObject { ["type"] = "expires-after", ["hours"] = Rarely(72, 2_000_000_000) }),
        },
    };

    private JsonObject Mark(int offset) => new() { ["offset"] = Rarely(offset, -1), ["length"] = Rarely(3, 30) };

    private T Rarely<T>(T good, T bad) => records.Chance(8) ? bad : good;
}
