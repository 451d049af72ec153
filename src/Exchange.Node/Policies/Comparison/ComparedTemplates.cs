using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Policy.Differences;
using Exchange.Protocol;

namespace Exchange.Node.Policies.Comparison;

/// <summary>What one template changes against another on this node's records.</summary>
/// <param name="Difference">In counts, with examples.</param>
/// <param name="Ms">How long it took, in milliseconds.</param>
public sealed record ComparedTemplates(PolicyDifference Difference, double Ms)
{
    /// <summary>As commands and the HTTP interface give it: in words, in counts, and how long it took.</summary>
    public JsonObject ToJson()
    {
        var json = JsonSerializer.SerializeToNode(Difference, ProtocolJson.Options)!.AsObject();
        json.Insert(0, "summary", DifferenceWords.Summary(Difference));
        json["ms"] = Ms;
        return json;
    }
}
