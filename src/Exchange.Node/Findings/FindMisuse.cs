using System.Text.Json;
using Exchange.Hosting.Auditing;
using Exchange.Hosting.Auditing.Search;
using Exchange.Node.Findings.Detection;
using Exchange.Node.Findings.Rules;
using Exchange.Node.Setup;
using Exchange.Protocol;
using Exchange.Protocol.Evidence;
using Exchange.Storage.Auditing;
using Exchange.Storage.Findings;

namespace Exchange.Node.Findings;

/// <summary>Looks through the log for misuse and keeps what it finds. What was found before is not raised again.</summary>
public sealed class FindMisuse(
    AuditProcess audit, StaffList staff, FindingStore store, NodeFolder folder, NodeSettings settings, TimeProvider time)
{
    private static readonly string[] Kinds =
    [
        .. new[] { AuditEventKind.SearchAsked, AuditEventKind.RecordAsked, AuditEventKind.RequestRefused, AuditEventKind.EnumerationSuspected }
            .Select(AuditEventKinds.Name),
    ];

    private static readonly string Answered = AuditEventKinds.Name(AuditEventKind.SearchAnswered);

    /// <summary>How many findings are new.</summary>
    /// <exception cref="InvalidDataException">The node's own rules cannot be read.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var rules = await RulesAsync(cancellationToken);
        var log = await ReadAsync(WindowStart(rules), cancellationToken);
        var known = (await store.AllAsync(cancellationToken)).Select(FindingBook.Read).ToList();
        var fresh = 0;
        foreach (var finding in DetectMisuse.Run(rules, log))
        {
            var kept = Under(finding, known);
            var stored = new StoredFinding(
                kept.Id, kept.Rule, kept.Score, time.GetUtcNow(), JsonSerializer.Serialize(kept, ProtocolJson.Options));
            fresh += await store.KeepAsync(stored, cancellationToken) ? 1 : 0;
        }

        return fresh;
    }

    /// <summary>The case of that rule that shares an entry with it keeps its id, and all of its evidence.</summary>
    private static Finding Under(Finding found, List<Finding> known) =>
        known.FirstOrDefault(one => one.Rule == found.Rule && (one.Id == found.Id || one.Evidence.Intersect(found.Evidence).Any())) is { } same
            ? found with
            {
                Id = same.Id,
                From = same.From < found.From ? same.From : found.From,
                Score = Math.Max(same.Score, found.Score),
                Evidence = [.. same.Evidence.Union(found.Evidence).Order()],
            }
            : found;

    private async Task<FindingRules> RulesAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(folder.FindingRules))
        {
            return FindingRules.Shipped();
        }

        var (rules, problems) = FindingRules.Read(await File.ReadAllBytesAsync(folder.FindingRules, cancellationToken));
        return rules ?? throw new InvalidDataException($"`{folder.FindingRules}`: {string.Join("; ", problems)}");
    }

    /// <summary>Whole months, because cases are made by the month.</summary>
    private DateTimeOffset WindowStart(FindingRules rules)
    {
        var first = time.GetUtcNow().AddDays(-rules.WindowDays);
        return new DateTimeOffset(first.Year, first.Month, 1, 0, 0, 0, TimeSpan.Zero);
    }

    private async Task<WatchedLog> ReadAsync(DateTimeOffset from, CancellationToken cancellationToken)
    {
        var acts = new List<WatchedAct>();
        foreach (var kind in Kinds.Append(Answered))
        {
            using var log = audit.Store.Entries.OpenSnapshot();
            var filter = new AuditFilter { Kind = kind, From = from, Limit = int.MaxValue, OldestFirst = true };
            await foreach (var stored in log.FindAsync(filter, cancellationToken))
            {
                if (LoggedEntry.Of(stored) is { } entry && (kind != Answered || entry.Text("ori") != settings.Ori.Text))
                {
                    acts.Add(ActReading.Of(entry));
                }
            }
        }

        acts.Sort((a, b) => a.Index.CompareTo(b.Index));
        return new WatchedLog(settings.AuditOrigin, settings.Ori.Text, acts, await staff.ReadAsync(cancellationToken));
    }
}
