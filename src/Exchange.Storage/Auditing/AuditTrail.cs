using System.Text.Json.Nodes;
using Exchange.Audit.Commitments;
using Exchange.Audit.Log;
using Exchange.Records.Json;

namespace Exchange.Storage.Auditing;

/// <summary>Turns what happened into entries: adds time and commitment, writes canonical JSON, appends.</summary>
public sealed class AuditTrail(AuditLog log, TimeProvider time)
{
    private const string TimeProperty = "time";
    private const string PrivateProperty = "private";

    /// <summary>Whether records can be made durable, for the health page.</summary>
    public AuditLogState State => log.State;

    /// <summary>
    /// Returns once the record is durable. Where it throws <see cref="AuditUnavailableException"/>, nothing it speaks
    /// of may leave the process. A public part with <c>time</c> or <c>private</c> of its own, or too long for an entry,
    /// is an <see cref="ArgumentException"/>. The record's objects are not changed.
    /// </summary>
    public async Task<AppendedEntry> RecordAsync(AuditRecord record, CancellationToken cancellationToken)
    {
        if (record.Public.ContainsKey(TimeProperty) || record.Public.ContainsKey(PrivateProperty))
        {
            throw new ArgumentException(
                $"the properties `{TimeProperty}` and `{PrivateProperty}` are the trail's to add", nameof(record));
        }

        var part = PrivatePart.Seal(CanonicalJson.Write(record.Private));
        var entry = (JsonObject)record.Public.DeepClone();
        entry[TimeProperty] = AuditTime.Format(time.GetUtcNow());
        entry[PrivateProperty] = part.Commit().ToString();
        return await log.AppendAsync(new LogEntry(CanonicalJson.Write(entry), part), cancellationToken);
    }
}
