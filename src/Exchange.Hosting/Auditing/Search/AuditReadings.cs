using Exchange.Protocol.Evidence;
using Exchange.Storage.Auditing;

namespace Exchange.Hosting.Auditing.Search;

/// <summary>The entry that somebody reads the log.</summary>
public static class AuditReadings
{
    /// <summary>Makes it durable before anything is read, and gives its place.</summary>
    /// <param name="audit">The log.</param>
    /// <param name="reader">Who reads.</param>
    /// <param name="sought">What sort of thing.</param>
    /// <param name="filter">Which; private.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<long> RecordReadAsync(
        this AuditProcess audit, AuditReader reader, string sought, string filter, CancellationToken cancellationToken)
    {
        var happened = new AuditEvent(AuditEventKind.AuditRead, audit.Signer.Origin).With("user", reader.User).With("ori", reader.Agency?.Text)
            .With("sought", sought).WithPrivate("filter", filter);
        var entry = await audit.Store.Trail.RecordAsync(new AuditRecord(happened.Public, happened.Private), cancellationToken);
        return entry.Index.Value;
    }
}
