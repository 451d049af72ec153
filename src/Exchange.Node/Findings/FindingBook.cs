using System.Globalization;
using System.Text.Json;
using Exchange.Hosting.Auditing;
using Exchange.Hosting.Auditing.Search;
using Exchange.Protocol;
using Exchange.Protocol.Evidence;
using Exchange.Storage.Auditing;
using Exchange.Storage.Findings;

namespace Exchange.Node.Findings;

/// <summary>The findings with what became of them; that stands in the log. Reading them is an entry, made before.</summary>
public sealed class FindingBook(AuditProcess audit, FindingStore store)
{
    /// <summary>Findings, the gravest first: those that are open or have grown, or all.</summary>
    public async Task<IReadOnlyList<FindingCase>> ReadAsync(bool all, AuditReader reader, CancellationToken cancellationToken)
    {
        await audit.RecordReadAsync(reader, "findings", all ? "all" : "open", cancellationToken);
        return [.. (await CasesAsync(cancellationToken)).Where(one => all || one.IsOpen || one.HasGrown)];
    }

    /// <summary>One finding with its evidence; null where there is none of that id.</summary>
    public async Task<FindingFile?> ShowAsync(string id, AuditReader reader, CancellationToken cancellationToken)
    {
        await audit.RecordReadAsync(reader, "findings", id, cancellationToken);
        if (await FindAsync(id, cancellationToken) is not { } found)
        {
            return null;
        }

        using var log = audit.Store.Entries.OpenSnapshot();
        var evidence = new List<AuditRow>();
        foreach (var place in found.Finding.Evidence)
        {
            var stored = await log.FindAsync(new AuditFilter { Below = place + 1, Limit = 1 }, cancellationToken).FirstAsync(cancellationToken);
            if (LoggedEntry.Of(stored) is { } entry)
            {
                evidence.Add(new AuditRow(entry.Index, entry.Public, entry.Content, entry.Private));
            }
        }

        return new FindingFile(found, evidence);
    }

    /// <summary>All findings, the gravest first, for a use case that made the entry of the reading.</summary>
    internal async Task<IReadOnlyList<FindingCase>> CasesAsync(CancellationToken cancellationToken)
    {
        var dispositions = await DispositionsAsync(cancellationToken);
        return
        [
            .. (await store.AllAsync(cancellationToken))
                .Select(stored => new FindingCase(Read(stored), stored.RaisedAt, dispositions.GetValueOrDefault(stored.Id))),
        ];
    }

    /// <summary>One finding, for a use case that makes an entry of its own.</summary>
    internal async Task<FindingCase?> FindAsync(string id, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) is { } stored
            ? new FindingCase(Read(stored), stored.RaisedAt, (await DispositionsAsync(cancellationToken)).GetValueOrDefault(id))
            : null;

    /// <summary>The case of a stored one.</summary>
    internal static Finding Read(StoredFinding stored) => JsonSerializer.Deserialize<Finding>(stored.Document, ProtocolJson.Options)!;

    private async Task<Dictionary<string, FindingDisposition>> DispositionsAsync(CancellationToken cancellationToken)
    {
        var dispositions = new Dictionary<string, FindingDisposition>(StringComparer.Ordinal);
        using var log = audit.Store.Entries.OpenSnapshot();
        var filter = new AuditFilter
        {
            Kind = AuditEventKinds.Name(AuditEventKind.FindingDisposed), Limit = int.MaxValue, OldestFirst = true,
        };
        await foreach (var stored in log.FindAsync(filter, cancellationToken))
        {
            if (LoggedEntry.Of(stored) is { } entry && entry.Text("finding") is { } finding
                && Dispositions.TryParse(entry.Text("disposition"), out var made))
            {
                var evidence = int.TryParse(entry.Public["evidence"]?.ToString(), CultureInfo.InvariantCulture, out var count) ? count : 0;
                dispositions[finding] = new FindingDisposition(
                    made, entry.Text("user") ?? "unknown", entry.Time, entry.Index, evidence, entry.Hidden("note"));
            }
        }

        return dispositions;
    }
}
