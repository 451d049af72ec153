using Exchange.Audit.Log;
using Exchange.Audit.Notes;
using Exchange.Audit.Verification;
using Exchange.Storage.Auditing.Lookups;
using Exchange.Storage.Witnessing;

namespace Exchange.Storage.Auditing;

/// <summary>The audit log of one process: file, log and trail together. Disposing writes what still waits.</summary>
public sealed class AuditStore : IAsyncDisposable
{
    /// <summary>The file's name in the folder of a node or hub.</summary>
    public const string FileName = "audit.db";

    private AuditStore(EntryStore entries, AuditLog log, TimeProvider time)
    {
        Entries = entries;
        Log = log;
        Trail = new AuditTrail(log, time);
    }

    /// <summary>The file.</summary>
    public EntryStore Entries { get; }

    /// <summary>The log over it.</summary>
    public AuditLog Log { get; }

    /// <summary>Where use cases record what happens.</summary>
    public AuditTrail Trail { get; }

    /// <summary>
    /// Opens the log in a folder, making it where it is absent. The signer's name is the log's origin and must stay the
    /// same. The caller keeps the signer's key until after disposal. A log that does not fit what its witnesses cosigned is opened, but
    /// nothing is appended to it. Throws as <see cref="EntryStore.Open"/>.
    /// </summary>
    public static async Task<AuditStore> OpenAsync(AuditPlace place, NoteSigner signer, TimeProvider time, LookupTerms? terms = null)
    {
        var entries = EntryStore.Open(place, time, terms);
        var contradiction = await WitnessedHead.ContradictionAsync(place, signer.Key, time, CancellationToken.None);
        var log = await AuditLog.StartAsync(entries, new CheckpointSigner(signer), time, contradiction is not null);
        return new AuditStore(entries, log, time);
    }

    /// <summary>The same for the log in a folder.</summary>
    public static Task<AuditStore> OpenAsync(string folder, NoteSigner signer, TimeProvider time) => OpenAsync(new AuditPlace(folder), signer, time);

    /// <summary>
    /// Checks the whole log in a folder, also while it is written to; changes nothing. A file that cannot be read is an
    /// <see cref="EntryStoreException"/>.
    /// </summary>
    public static Task<LogVerification> VerifyAsync(
        string folder, NoteKey logKey, IProgress<long>? progress, CancellationToken cancellationToken) =>
        VerifyAsync(new AuditPlace(folder), logKey, progress, cancellationToken);

    /// <summary>The same for a log wherever it is kept.</summary>
    public static Task<LogVerification> VerifyAsync(
        AuditPlace place, NoteKey logKey, IProgress<long>? progress, CancellationToken cancellationToken) =>
        VerifyAsync(place, logKey, [], progress, cancellationToken);

    /// <summary>The same, and that the log begins with each of the signed checkpoints that somebody kept.</summary>
    public static async Task<LogVerification> VerifyAsync(
        AuditPlace place, NoteKey logKey, IReadOnlyList<ReadOnlyMemory<byte>> earlier, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        using var snapshot = AuditSnapshot.Open(place);
        // Rows are read one by one while hashes are looked up: a connection can do one of them at a time.
        using var hashes = AuditSnapshot.Open(place);
        var log = new LogToVerify(new EntryBlocks(place, snapshot).ReadAsync(cancellationToken), snapshot.CheckpointNote)
        {
            Subtrees = hashes, Earlier = earlier,
        };
        var found = await new LogVerifier(logKey).VerifyAsync(log, progress, cancellationToken);
        return found.IsSound && !snapshot.HeadFits(found.Checkpoint!)
            ? found with { Verdict = LogVerdict.HeadAltered }
            : found;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Log.DisposeAsync();
        Entries.Dispose();
    }
}
