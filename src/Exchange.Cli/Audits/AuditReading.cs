using System.Runtime.CompilerServices;
using System.Text.Json;
using Exchange.Storage.Auditing;

namespace Exchange.Cli.Audits;

/// <summary>Reads entries out of the log in a folder, whether or not its process runs. The reading is an entry too, made before.</summary>
internal static class AuditReading
{
    /// <summary>Entries that the filter lets through, the newest first.</summary>
    public static async IAsyncEnumerable<AuditLine> FindAsync(
        string folder, AuditFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await LogFolder.RecordReadAsync(folder, "entries", JsonSerializer.Serialize(filter), cancellationToken);
        using var entries = EntryStore.Open(LogFolder.Open(folder).Place, TimeProvider.System);
        await foreach (var entry in entries.FindAsync(filter, cancellationToken))
        {
            yield return AuditLine.Of(entry);
        }
    }
}
