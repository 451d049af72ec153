using System.Text.Json.Nodes;
using Exchange.Hosting.Auditing;
using Exchange.Index;
using Exchange.Index.Highlighting;
using Exchange.Node.Federation;
using Exchange.Node.HiddenSearches;
using Exchange.Node.Indexing;
using Exchange.Node.Notices;
using Exchange.Node.Policies;
using Exchange.Node.Receipts;
using Exchange.Node.Setup;
using Exchange.Policy.Decisions;
using Exchange.Protocol.Assertions;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Search;
using Exchange.Records;
using Exchange.Records.Queries;
using Exchange.Storage.Contributions;

namespace Exchange.Node.Search;

/// <summary>
/// Answers one search as the owner of the records: decide, search only what may be seen, redact, make the audit entry durable, then
/// answer. No audit, no answer.
/// </summary>
public sealed class AnswerSearch(
    PolicyState policies, RegistryState registry, IRecordIndex index, IndexProgress progress, IRecordStore store, Discloser discloser,
    WatchHiddenSearches hidden, AuditProcess audit, NotifyEmergency emergency, NodeSettings settings, TimeProvider time)
{
    private const string StillIndexing = "the agency's index is still being built; some records cannot be found yet";

    /// <summary>After this long the search ends with what it has; well within the time that hubs wait for a node.</summary>
    private static readonly TimeSpan TimeMax = TimeSpan.FromSeconds(3);

    /// <summary>Whether the agencies of the assertion were admitted for what the query asks, by the registry as it is here.</summary>
    public bool Admits(Assertion assertion, RecordQuery query) =>
        QueryAdmission.Admits(TemplateDocument.Exchange, assertion.ToRequester(registry.Current), query);

    /// <summary>The frames of this agency: its status, its facets, its hits.</summary>
    /// <exception cref="Audit.Log.AuditUnavailableException">The entry could not be made durable; nothing may be answered.</exception>
    public async Task<IReadOnlyList<Frame>> RunAsync(Assertion assertion, RecordQuery query, CancellationToken cancellationToken)
    {
        var decisions = new LabelDecisions(await policies.CurrentAsync(cancellationToken), assertion.ToRequester(registry.Current));
        var found = await hidden.RunAsync(
            assertion, query, decisions, new DecisionScope(decisions),
            scope => index.Search(query, scope, SearchBudget.Of(TimeMax, time), cancellationToken), cancellationToken);
        var hits = await DiscloseAsync(found, query, decisions, cancellationToken);
        var sources = await SourceAges.OfAsync(store, cancellationToken);
        await audit.RecordAsync(Entry(assertion, query, decisions, hits).With("budget", Budget(found)), cancellationToken);
        await emergency.RunAsync(assertion, null, [.. hits.Select(hit => hit.Frame.Receipt.Id)], cancellationToken);
        return [Status(found, sources), .. Facets(found), .. hits.Select(hit => hit.Frame)];
    }

    private async Task<List<(ContributedRecord Record, HitFrame Frame)>> DiscloseAsync(
        SearchAnswer found, RecordQuery query, LabelDecisions decisions, CancellationToken cancellationToken)
    {
        var highlighter = new QueryHighlighter(query);
        var stored = await store.FindAsync([.. found.Hits.Select(hit => hit.Id)], cancellationToken);
        var records = stored.ToDictionary(item => item.Record.Id, item => item.Record);
        var disclosed = new List<(ContributedRecord, HitFrame)>();
        foreach (var hit in found.Hits)
        {
            // The record may have changed since it was indexed: what the store says now is decided on.
            if (records.TryGetValue(hit.Id, out var record) && discloser.Disclose(record, new AnsweredHit(hit, highlighter), decisions) is { } frame)
            {
                disclosed.Add((record, frame));
            }
        }

        return disclosed;
    }

    private AuditEvent Entry(
        Assertion assertion, RecordQuery query, LabelDecisions decisions, List<(ContributedRecord Record, HitFrame Frame)> hits) =>
        new AuditEvent(AuditEventKind.SearchAnswered, settings.AuditOrigin).By(assertion)
            .With("templateVersion", decisions.Policy.Template.Version)
            .With("templateDigest", decisions.Policy.Template.Digest)
            .With("hits", hits.Count)
            .With("receipts", new JsonArray([.. hits.Select(hit => (JsonNode)hit.Frame.Receipt.Id)]))
            .WithPrivate("query", QueryText.Of(query))
            .WithPrivate("disclosed", new JsonArray([.. hits.Select(hit => (JsonNode)ReceiptEntry.OfDisclosed(hit.Record.Id, hit.Frame.Receipt))]));

    private static string? Budget(SearchAnswer found) => found.PartialReason == WatchHiddenSearches.SpentReason ? "spent" : null;

    private StatusFrame Status(SearchAnswer found, IReadOnlyList<SourceAge> sources) => new()
    {
        Agency = settings.Ori,
        Name = settings.Name,
        Status = AgencyStatus.Answered,
        Reason = found.PartialReason ?? (progress.CaughtUp ? null : StillIndexing),
        Total = found.Total,
        Partial = found.PartialReason is null ? null : true,
        Suggestions = found.Suggestions.Count == 0 ? null : [.. found.Suggestions.Select(word => new SuggestedWord(word.Asked, word.Meant))],
        Sources = sources,
        Contact = settings.Contact,
    };

    private IEnumerable<Frame> Facets(SearchAnswer found) => found.Facets.Kinds.Count == 0 ? [] :
    [
        new FacetFrame
        {
            Agency = settings.Ori,
            Kinds = found.Facets.Kinds,
            Years = NullIfEmpty(found.Facets.Years),
            Offenses = NullIfEmpty(found.Facets.Offenses),
            Cities = NullIfEmpty(found.Facets.Cities),
            Districts = NullIfEmpty(found.Facets.Districts),
        },
    ];

    private static IReadOnlyDictionary<string, long>? NullIfEmpty(IReadOnlyDictionary<string, long> counts) => counts.Count == 0 ? null : counts;
}
