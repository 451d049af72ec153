using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Audit.Log;
using Exchange.Hosting.Auditing.Search;
using Exchange.Policy.Redaction;
using Exchange.Policy.Templates;
using Exchange.Protocol;
using Exchange.Records.Identity;
using static Exchange.Hosting.Auditing.Search.LoggedEntry;

namespace Exchange.Node.Receipts;

/// <summary>Reads a receipt's story out of an entry.</summary>
internal static class ReceiptReading
{
    /// <summary>The story; null when the entry cannot be read.</summary>
    public static ReceiptStory? Of(StoredEntry entry, string receipt, Ori self)
    {
        if (LoggedJson.ObjectOf(entry.Entry.Span) is not { } told || Text(told, "kind") is not { } kind || Time(told) is not { } at)
        {
            return null;
        }

        var hidden = entry.Private is { } part ? LoggedJson.ObjectOf(part.Content.Span) : null;
        var item = Items(hidden).FirstOrDefault(one => Text(one, "receipt") == receipt);
        var owns = kind is "search-answered" or "record-answered";
        return new ReceiptStory
        {
            Receipt = receipt,
            Entry = kind,
            Index = entry.Index.Value,
            At = at,
            Owner = owns ? self : Ori.TryParse(Text(item, "agency") ?? "", out var owner) ? owner : null,
            User = Text(told, "user"),
            Ori = Text(told, "ori"),
            OnBehalfOf = Text(told, "onBehalfOf"),
            UseCode = Text(told, "useCode"),
            Request = Text(told, "request"),
            Reason = Text(hidden, "reason"),
            CaseNumber = Text(hidden, "caseNumber"),
            Record = Text(item, "record"),
            Level = Enum.TryParse<SharingLevel>(Text(item, "level"), out var level) ? level : null,
            TemplateVersion = Read<int?>(told["templateVersion"] ?? item?["templateVersion"]),
            TemplateDigest = Text(told, "templateDigest") ?? Text(item, "templateDigest"),
            Rules = Read<IReadOnlyList<string>>(item?["rules"]),
            Withheld = Read<IReadOnlyList<WithheldGroup>>(item?["withheld"]),
            Obligations = Read<IReadOnlyList<Obligation>>(item?["obligations"]),
        };
    }

    private static IEnumerable<JsonObject> Items(JsonObject? hidden) => (hidden?["disclosed"] ?? hidden?["shown"]) switch
    {
        JsonArray list => list.OfType<JsonObject>(),
        JsonObject one => [one],
        _ => [],
    };

    private static DateTimeOffset? Time(JsonObject told) =>
        DateTimeOffset.TryParse(Text(told, "time"), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var at) ? at : null;

    /// <summary>A part that another version of the program wrote otherwise is left out.</summary>
    private static T? Read<T>(JsonNode? json)
    {
        try
        {
            return json is null ? default : json.Deserialize<T>(ProtocolJson.Options);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
