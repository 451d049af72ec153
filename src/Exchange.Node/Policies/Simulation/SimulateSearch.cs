using System.Text.Json.Nodes;
using Exchange.Hosting.Auditing;
using Exchange.Index;
using Exchange.Node.Search;
using Exchange.Node.Setup;
using Exchange.Policy.Decisions;
using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Search;
using Exchange.Records;
using Exchange.Records.Identity;
using Exchange.Records.Queries;
using Exchange.Storage.Contributions;

namespace Exchange.Node.Policies.Simulation;

/// <summary>
/// Shows an administrator what a requester would get, made of the same pieces as the real answer. Nothing is disclosed to anybody else, no
/// receipt is given, and nothing counts against anybody's budget; that the administrator looked at records is an entry.
/// </summary>
public sealed class SimulateSearch(
    IRecordIndex index, IRecordStore store, Discloser discloser, AuditProcess audit, NodeSettings settings, TimeProvider time)
{
    /// <summary>Stands where an answer has the id of its receipt.</summary>
    public const string NoReceipt = "simulated";

    /// <summary>Runs a query that <see cref="QueryValidator"/> has nothing against.</summary>
    /// <param name="policy">The policy to try.</param>
    /// <param name="requester">Who would ask; where the time is not given, now.</param>
    /// <param name="query">What would be asked.</param>
    /// <param name="user">The administrator, for the entry.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="Audit.Log.AuditUnavailableException">The entry could not be made durable; nothing is shown.</exception>
    public async Task<SimulatedSearch> RunAsync(
        SharingPolicy policy, Requester requester, RecordQuery query, string user, CancellationToken cancellationToken)
    {
        var asked = requester with { AskedAt = requester.AskedAt ?? time.GetUtcNow() };
        var theirs = new SimulatedSide(policy, asked, query, index, cancellationToken);
        var own = new SimulatedSide(policy, OwnPeople(asked.AskedAt.Value), query, index, cancellationToken);
        var records = await FindAsync(theirs, own, cancellationToken);
        var result = Compare(theirs, own, records, cancellationToken);
        await RecordAsync(policy, asked, query, result, user, cancellationToken);
        return result;
    }

    /// <summary>A user of this agency of whom everything is known.</summary>
    private Requester OwnPeople(DateTimeOffset at) => new(settings.Ori, null, UseCode.C)
    {
        AskedAt = at, Sworn = true, Duty = Duty.Analytical, CertifiedUntil = DateOnly.FromDateTime(at.UtcDateTime),
    };

    private async Task<Dictionary<RecordId, ContributedRecord>> FindAsync(
        SimulatedSide theirs, SimulatedSide own, CancellationToken cancellationToken)
    {
        var ids = theirs.Answer.Hits.Concat(own.Answer.Hits).Select(hit => hit.Id).Distinct().ToList();
        return (await store.FindAsync(ids, cancellationToken)).ToDictionary(stored => stored.Record.Id, stored => stored.Record);
    }

    private SimulatedSearch Compare(
        SimulatedSide theirs, SimulatedSide own, Dictionary<RecordId, ContributedRecord> records, CancellationToken cancellationToken)
    {
        var there = theirs.Hits.Keys.ToHashSet();
        var onlyOwn = own.Hits.Keys.Where(id => !there.Contains(id)).ToHashSet();
        var findable = theirs.FindAmong(onlyOwn, cancellationToken);
        var template = theirs.Decisions.Policy.Template;
        return new SimulatedSearch(
            template.Version, template.Digest, theirs.Answer.Total, own.Answer.Total, theirs.Answer.Facets, own.Answer.Facets,
            theirs.Answer.Suggestions,
            [.. theirs.Answer.Hits.Concat(own.Answer.Hits.Where(hit => onlyOwn.Contains(hit.Id))).Where(hit => records.ContainsKey(hit.Id))
                .Select(hit => Hit(records[hit.Id], theirs, own, findable))]);
    }

    private SimulatedHit Hit(ContributedRecord record, SimulatedSide theirs, SimulatedSide own, IReadOnlySet<RecordId> findable)
    {
        var shown = theirs.Show(record, discloser);
        var explained = theirs.Explain(record);
        return new SimulatedHit(
            record.Id.ToString(), Outcome(record.Id, shown, explained.Level, findable), explained.Level, explained.LevelRules, explained.Rules,
            shown?.Receipt.Withheld ?? [], explained.Obligations, shown, own.Show(record, discloser));
    }

    private static SimulatedOutcome Outcome(RecordId id, HitFrame? shown, SharingLevel level, IReadOnlySet<RecordId> findable) => shown switch
    {
        { Level: SharingLevel.Full } => SimulatedOutcome.Full,
        not null => SimulatedOutcome.Pointer,
        null when level == SharingLevel.None => SimulatedOutcome.NotShown,
        null => findable.Contains(id) ? SimulatedOutcome.BeyondLimit : SimulatedOutcome.NotFound,
    };

    private Task RecordAsync(
        SharingPolicy policy, Requester requester, RecordQuery query, SimulatedSearch result, string user, CancellationToken cancellationToken) =>
        audit.RecordAsync(
            new AuditEvent(AuditEventKind.PolicySimulated, settings.AuditOrigin).By(user, settings.Ori)
                .With("templateVersion", policy.Template.Version).With("templateDigest", policy.Template.Digest)
                .With("as", requester.Ori.Text).With("useCode", requester.UseCode.ToString()).With("hits", result.Hits.Count)
                .WithPrivate("query", QueryText.Of(query))
                .WithPrivate("records", new JsonArray([.. result.Hits.Select(hit => (JsonNode)hit.Record)])),
            cancellationToken);
}
