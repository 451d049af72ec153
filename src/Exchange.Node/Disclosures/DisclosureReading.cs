using System.Text.Json.Nodes;
using Exchange.Hosting.Auditing.Search;
using Exchange.Policy.Redaction;
using Exchange.Policy.Templates;
using Exchange.Records.Fields;

namespace Exchange.Node.Disclosures;

/// <summary>Reads out of an entry who received what on a record.</summary>
internal static class DisclosureReading
{
    /// <summary>One line for each receipt that the entry has of the record; one without a receipt for a print or export.</summary>
    public static IEnumerable<DisclosureLine> Of(LoggedEntry entry, string record)
    {
        var common = new DisclosureLine
        {
            Record = record,
            At = entry.Time,
            Entry = entry.Kind,
            Index = entry.Index,
            User = entry.Text("user"),
            Ori = entry.Text("ori"),
            OnBehalfOf = entry.Text("onBehalfOf"),
            Recipient = entry.Hidden("recipient"),
            UseCode = entry.Text("useCode"),
            Reason = entry.Hidden("reason") ?? entry.Hidden("purpose"),
            CaseNumber = entry.Hidden("caseNumber"),
            Request = entry.Text("request"),
            Receipt = entry.Text("receipt"),
        };
        var items = entry.Disclosed().Where(item => LoggedEntry.Text(item, "record") == record).ToList();
        return items.Count > 0 ? items.Select(item => With(common, item)) : entry.Hidden("record") == record ? [common] : [];
    }

    private static DisclosureLine With(DisclosureLine line, JsonObject item)
    {
        var level = LoggedEntry.Text(item, "level");
        var withheld = Withheld(item);
        return line with
        {
            Receipt = LoggedEntry.Text(item, "receipt"),
            Level = level,
            Groups = level == nameof(SharingLevel.Full) ? [.. FieldGroups.DecidableNames.Except(withheld.Select(group => group.Group))] : [],
            Masked = [.. withheld.Where(group => group.Action == "mask").Select(group => group.Group)],
        };
    }

    private static IReadOnlyList<WithheldGroup> Withheld(JsonObject item) =>
        item["withheld"] is JsonArray groups
            ? [.. groups.OfType<JsonObject>().Select(group => new WithheldGroup(
                LoggedEntry.Text(group, "group") ?? "", LoggedEntry.Text(group, "action") ?? ""))]
            : [];
}
