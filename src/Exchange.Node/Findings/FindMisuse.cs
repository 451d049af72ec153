using System.Security.Cryptography;
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
    /// <summary>Between one look and the next.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    private static readonly string[] Kinds =
    [
        .. new[]
        {
            AuditEventKind.SearchAsked, AuditEventKind.RecordAsked, AuditEventKind.RequestRefused, AuditEventKind.EnumerationSuspected,
            AuditEventKind.SearchAnswered,
        }.Select(AuditEventKinds.Name),
    ];

    private static readonly string Answered = AuditEventKinds.Name(AuditEventKind.SearchAnswered);

    /// <summary>
    /// How long until the log is to be looked through again: a day after it last was, whichever process did it; at once where it never was, or by
    /// other rules.
    /// </summary>
    /// <exception cref="InvalidDataException">The node's own rules cannot be read.</exception>
    public async Task<TimeSpan> DueInAsync(CancellationToken cancellationToken)
    {
        var last = await store.LastReviewAsync(cancellationToken);
        var left = last is null || last.Rules != NameOf(await RulesAsync(cancellationToken)) ? TimeSpan.Zero : last.At + Pause - time.GetUtcNow();
        return left < TimeSpan.Zero ? TimeSpan.Zero : left;
    }

    /// <summary>How many findings are new; null where the log was not looked through, because nothing came to it that a rule looks at.</summary>
    /// <exception cref="InvalidDataException">The node's own rules cannot be read.</exception>
    public async Task<int?> ContinueAsync(CancellationToken cancellationToken)
    {
        var rules = NameOf(await RulesAsync(cancellationToken));
        if (await store.LastReviewAsync(cancellationToken) is not { } last || last.Rules != rules || await HasMoreAsync(last.Size, cancellationToken))
        {
            return await RunAsync(cancellationToken);
        }

        await store.NoteReviewAsync(last with { At = time.GetUtcNow() }, cancellationToken);
        return null;
    }

    /// <summary>Looks through the whole window, and says how many findings are new.</summary>
    /// <exception cref="InvalidDataException">The node's own rules cannot be read.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var rules = await RulesAsync(cancellationToken);
        var (log, size) = await ReadAsync(WindowStart(rules), cancellationToken);
        var known = (await store.AllAsync(cancellationToken)).Select(FindingBook.Read).ToList();
        var fresh = 0;
        foreach (var finding in DetectMisuse.Run(rules, log))
        {
            var kept = Under(finding, known);
            var stored = new StoredFinding(
                kept.Id, kept.Rule, kept.Score, time.GetUtcNow(), JsonSerializer.Serialize(kept, ProtocolJson.Options));
            fresh += await store.KeepAsync(stored, cancellationToken) ? 1 : 0;
        }

        await store.NoteReviewAsync(new LogReview(size, time.GetUtcNow(), NameOf(rules)), cancellationToken);
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

    /// <summary>The log at one moment, whatever is appended meanwhile, and its size then.</summary>
    private async Task<(WatchedLog Log, long Size)> ReadAsync(DateTimeOffset from, CancellationToken cancellationToken)
    {
        var acts = new List<WatchedAct>();
        using var log = audit.Store.Entries.OpenSnapshot();
        foreach (var kind in Kinds)
        {
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
        var watched = new WatchedLog(settings.AuditOrigin, settings.Ori.Text, acts, await staff.ReadAsync(cancellationToken));
        return (watched, log.Head?.Frontier.Size.Value ?? 0);
    }

    private async Task<bool> HasMoreAsync(long size, CancellationToken cancellationToken)
    {
        using var log = audit.Store.Entries.OpenSnapshot();
        foreach (var kind in Kinds)
        {
            if (await log.FindAsync(new AuditFilter { Kind = kind, AtLeast = size, Limit = 1 }, cancellationToken).AnyAsync(cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private static string NameOf(FindingRules rules) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(rules, ProtocolJson.Options)));
}
