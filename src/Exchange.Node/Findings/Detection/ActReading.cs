using System.Text.Json;
using Exchange.Hosting.Auditing.Search;
using Exchange.Node.HiddenSearches;
using Exchange.Protocol;
using Exchange.Records.Queries;

namespace Exchange.Node.Findings.Detection;

/// <summary>Reads acts out of entries.</summary>
internal static class ActReading
{
    /// <summary>The act; what the private part said is absent once that is gone.</summary>
    public static WatchedAct Of(LoggedEntry entry) =>
        new(entry.Index, entry.Time, entry.Kind, entry.Text("user") ?? "unknown", entry.Text("ori") ?? "")
        {
            UseCode = entry.Text("useCode") ?? entry.Hidden("useCode"),
            Code = entry.Text("code"),
            Reason = entry.Hidden("reason"),
            CaseNumber = entry.Hidden("caseNumber"),
            // A consent that was destroyed is not one that never was.
            Consent = entry.Private is null ? "unknown" : entry.Hidden("consent"),
            Terms = Terms(entry),
        };

    private static IReadOnlyList<AskedTerm> Terms(LoggedEntry entry)
    {
        try
        {
            return entry.Private?["query"]?.Deserialize<RecordQuery>(ProtocolJson.Options) is { } query
                ? [.. AskedCriteria.Of(query).Select(asked => new AskedTerm(asked.Name, asked.Value))]
                : [];
        }
        catch (JsonException)
        {
            // Another version of the program wrote it otherwise.
            return [];
        }
    }
}
