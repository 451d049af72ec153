using System.Text.Json.Nodes;
using Exchange.Protocol.Search;
using Exchange.Records;

namespace Exchange.Node.Search;

/// <summary>One disclosed record in the private part of the owner's audit entry: who got what of which record.</summary>
internal static class DisclosureEntry
{
    /// <summary>Record, receipt, level, and what was withheld.</summary>
    public static JsonObject Of(ContributedRecord record, HitFrame frame) => new()
    {
        ["record"] = record.Id.ToString(),
        ["receipt"] = frame.Receipt.Id,
        ["level"] = frame.Level.ToString(),
        ["rules"] = new JsonArray([.. frame.Receipt.Rules.Select(rule => (JsonNode)rule)]),
        ["withheld"] = new JsonArray([.. frame.Receipt.Withheld.Select(group => (JsonNode)$"{group.Group}:{group.Action}")]),
    };
}
