using System.Runtime.CompilerServices;
using System.Text.Json;
using Exchange.Hosting.Auditing.Packages;
using Exchange.Protocol;
using Exchange.Storage.Auditing;

namespace Exchange.Hosting.Auditing.Search;

/// <summary>
/// Searches an audit log: the newest entries first, as they are found. Public fields are looked up in the database, private parts opened with
/// the log's keys, at the places that a lookup names or else one by one. Whoever reads sees their own users' acts and every access to their own
/// records (RLEX-VII-F-2). The reading is an entry too, made before.
/// </summary>
public sealed class SearchAudit(AuditProcess audit)
{
    /// <summary>Entries that one question reads at most; the answer then says where to go on.</summary>
    public const int ReadMax = 200_000;

    /// <summary>The rows, and at last the end. The criteria have been checked.</summary>
    public async IAsyncEnumerable<AuditLine> RunAsync(
        AuditCriteria criteria, AuditReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var made = await audit.RecordReadAsync(reader, "entries", JsonSerializer.Serialize(criteria, ProtocolJson.Options), cancellationToken);
        await foreach (var line in FindAsync(criteria with { Before = Least(criteria.Before, made) }, reader, cancellationToken))
        {
            yield return line;
        }
    }

    /// <summary>The same for a use case that made the entry of the reading.</summary>
    public async IAsyncEnumerable<AuditLine> FindAsync(
        AuditCriteria criteria, AuditReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var hidden = new PrivateCriteria(criteria);
        var (rows, read, size, next, more) = (0L, 0L, 0L, criteria.Before, true);
        Retirements? retirements = null;
        SearchPlan? plan = null;
        while (more && rows < criteria.Limit && read < ReadMax)
        {
            var found = new List<AuditRow>();
            using (var log = audit.Store.Entries.OpenSnapshot())
            {
                size = Math.Max(size, log.Head?.Frontier.Size.Value ?? 0);
                retirements ??= await Retirements.ReadAsync(log, cancellationToken);
                plan ??= SearchPlan.Make(log, criteria);
                var block = plan.Next(Filter(criteria, next));
                var count = 0;
                await foreach (var stored in log.FindAsync(block, cancellationToken))
                {
                    (count, read, next) = (count + 1, read + 1, stored.Index.Value);
                    if (hidden.MayFit(stored) && LoggedEntry.Of(stored) is { } entry && Sees(reader.Scope, entry) is { } seen && hidden.Fits(seen))
                    {
                        found.Add(Row(seen, retirements));
                    }

                    if (rows + found.Count == criteria.Limit)
                    {
                        break;
                    }
                }

                if (rows + found.Count < criteria.Limit)
                {
                    next = SearchPlan.After(block, count, next);
                    more = next is not null;
                }
            }

            foreach (var row in found)
            {
                rows++;
                yield return new AuditLine(row);
            }
        }

        yield return new AuditLine(Done: new AuditDone(rows, read, size, next));
    }

    private static AuditFilter Filter(AuditCriteria criteria, long? below) => new()
    {
        Kind = criteria.Kind,
        User = criteria.User,
        Ori = criteria.Ori,
        OnBehalfOf = criteria.OnBehalfOf,
        UseCode = criteria.UseCode,
        Outcome = criteria.Outcome,
        Code = criteria.Code,
        Request = criteria.Request,
        Receipt = criteria.Receipt,
        From = criteria.From,
        Until = criteria.Until,
        Below = below,
    };

    private static LoggedEntry? Sees(PackageScope? scope, LoggedEntry entry) => (scope?.Of(entry.Public) ?? PackagePart.WithPrivate) switch
    {
        PackagePart.WithPrivate => entry,
        PackagePart.PublicOnly => entry with { Private = null, Content = PrivateContent.NotYours },
        PackagePart.Nothing => null,
    };

    private static AuditRow Row(LoggedEntry entry, Retirements retirements) => new(
        entry.Index, entry.Public, entry.Content, entry.Private,
        entry.Content == PrivateContent.Destroyed ? retirements.Of(entry.Time) : null);

    private static long Least(long? before, long made) => Math.Min(before ?? long.MaxValue, made);
}
