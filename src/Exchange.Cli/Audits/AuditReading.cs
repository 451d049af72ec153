using System.Runtime.CompilerServices;
using Exchange.Storage.Auditing;

namespace Exchange.Cli.Audits;

/// <summary>Reads entries out of the log in a folder, whether or not its process runs.</summary>
internal static class AuditReading
{
    /// <summary>Entries that the filter lets through, the newest first.</summary>
    public static async IAsyncEnumerable<AuditLine> FindAsync(
        string folder, AuditFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder, AuditStore.FileName);
        if (!File.Exists(file))
        {
            throw new FileNotFoundException("no log", file);
        }

        using var entries = SqliteEntryStore.Open(file, TimeProvider.System);
        await foreach (var entry in entries.FindAsync(filter, cancellationToken))
        {
            yield return AuditLine.Of(entry);
        }
    }
}
