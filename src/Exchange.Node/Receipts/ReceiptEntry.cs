using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Policy.Receipts;
using Exchange.Protocol;
using Exchange.Protocol.Search;
using Exchange.Records.Identity;

namespace Exchange.Node.Receipts;

/// <summary>A receipt in the private part of an audit entry: what was decided, why, and what the requester must do.</summary>
internal static class ReceiptEntry
{
    /// <summary>At the owner: with the record, whether or not the requester was told which.</summary>
    public static JsonObject OfDisclosed(RecordId record, Receipt receipt)
    {
        var entry = Of(receipt);
        entry["record"] = record.ToString();
        return entry;
    }

    /// <summary>At the home node: with the owner and its template, and with the record as far as the answer told.</summary>
    public static JsonObject OfShown(HitFrame hit)
    {
        var entry = Of(hit.Receipt);
        entry["agency"] = hit.Agency.Text;
        entry["templateVersion"] = hit.Receipt.TemplateVersion;
        entry["templateDigest"] = hit.Receipt.TemplateDigest;
        if (hit.Record is { } record)
        {
            entry["record"] = $"{record["owner"]}/{record["system"]}/{record["localId"]}";
        }

        return entry;
    }

    private static JsonObject Of(Receipt receipt) => new()
    {
        ["receipt"] = receipt.Id,
        ["level"] = receipt.Level.ToString(),
        ["rules"] = JsonSerializer.SerializeToNode(receipt.Rules, ProtocolJson.Options),
        ["withheld"] = JsonSerializer.SerializeToNode(receipt.Withheld, ProtocolJson.Options),
        ["obligations"] = JsonSerializer.SerializeToNode(receipt.Obligations, ProtocolJson.Options),
    };
}
