using System.Globalization;
using Exchange.Protocol.Evidence;
using Exchange.Storage.Auditing;

namespace Exchange.Hosting.Auditing.Search;

/// <summary>When private parts of which months were destroyed, as the log says.</summary>
internal sealed class Retirements
{
    private readonly List<(DateOnly Before, DateOnly On)> all = [];

    /// <summary>Reads them out of a log.</summary>
    public static async Task<Retirements> ReadAsync(AuditSnapshot log, CancellationToken cancellationToken)
    {
        var retirements = new Retirements();
        var filter = new AuditFilter
        {
            Kind = AuditEventKinds.Name(AuditEventKind.PrivatePartsRetired), OldestFirst = true, Limit = int.MaxValue,
        };
        await foreach (var stored in log.FindAsync(filter, cancellationToken))
        {
            if (LoggedEntry.Of(stored) is { } entry && DateOnly.TryParseExact(
                entry.Text("before") + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var before))
            {
                retirements.all.Add((before, DateOnly.FromDateTime(entry.Time.UtcDateTime)));
            }
        }

        return retirements;
    }

    /// <summary>When the private part of an entry of that time was destroyed; null where the log does not tell.</summary>
    public DateOnly? Of(DateTimeOffset time)
    {
        var day = DateOnly.FromDateTime(time.UtcDateTime);
        return all.Where(one => day < one.Before).Select(one => (DateOnly?)one.On).FirstOrDefault();
    }
}
