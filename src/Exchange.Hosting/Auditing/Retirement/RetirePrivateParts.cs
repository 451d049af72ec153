using Exchange.Protocol.Evidence;
using Exchange.Storage.Auditing.Sealing;
using Exchange.Storage.Databases;

namespace Exchange.Hosting.Auditing.Retirement;

/// <summary>Destroys the keys of private parts that are older than they must be kept. Entries and proofs stay as they are.</summary>
/// <param name="audit">The log.</param>
/// <param name="databases">Where the stores are kept.</param>
/// <param name="rule">How long they are kept.</param>
/// <param name="time">Tells how old they are.</param>
public sealed class RetirePrivateParts(AuditProcess audit, IDatabases databases, RetentionRule rule, TimeProvider time)
{
    /// <summary>How many keys were destroyed; null where <paramref name="before"/> reaches into the time for which they must be kept.</summary>
    /// <param name="before">The first day of the earliest month that stays; null for what is due on schedule.</param>
    /// <param name="user">Who does it; null on schedule.</param>
    /// <param name="cancellationToken">Gives up before anything is destroyed.</param>
    public async Task<int?> RunAsync(DateOnly? before, string? user, CancellationToken cancellationToken)
    {
        var keptFrom = rule.KeptFrom(time.GetUtcNow());
        if (before > keptFrom)
        {
            return null;
        }

        using var keys = PrivateKeyStore.Open(databases, time);
        var limit = before ?? keptFrom;
        var isDue = keys.Names().Any(name => PrivateKeyName.Month(name) < limit);
        if (isDue || user is not null)
        {
            await audit.RecordAsync(
                new AuditEvent(AuditEventKind.PrivatePartsRetired, audit.Signer.Origin).With("user", user)
                    .With("before", limit.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)),
                cancellationToken);
        }

        var destroyed = isDue ? keys.DestroyBefore(limit) : 0;
        audit.Store.Entries.RemoveLookups(limit, cancellationToken);
        return destroyed;
    }
}
