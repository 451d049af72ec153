using System.Security.Cryptography;
using Exchange.Audit.Log;
using Exchange.Audit.Notes;
using Exchange.Hosting.Auditing.Search;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Keys;
using Exchange.Storage.Auditing;

namespace Exchange.Hosting.Auditing;

/// <summary>The audit log of one process, with its key. No audit, no answer: callers record first and answer then.</summary>
public sealed class AuditProcess : IAsyncDisposable
{
    private readonly ECDsa key;
    private readonly ECDsa witnessKey;

    private AuditProcess(AuditStore store, NoteSigner signer, ECDsa key, ECDsa witnessKey)
    {
        Store = store;
        this.key = key;
        this.witnessKey = witnessKey;
        Signer = new CheckpointSigner(signer);
        Witness = new NoteSigner(Cosignature.WitnessName(signer.Key.Name), witnessKey);
    }

    /// <summary>Signs heads of this log.</summary>
    public CheckpointSigner Signer { get; }

    /// <summary>Cosigns heads of other logs.</summary>
    public NoteSigner Witness { get; }

    /// <summary>The log, its file and its trail.</summary>
    public AuditStore Store { get; }

    /// <summary><c>available</c>, or why the log cannot be written and so nothing is answered.</summary>
    public string Status => Store.Log.State.Reason is { } reason ? reason.Code() : "available";

    /// <summary>Since when it cannot be written; null while it can.</summary>
    public DateTimeOffset? UnavailableSince => Store.Log.State.UnavailableSince;

    /// <summary>Opens the log.</summary>
    /// <param name="place">Where the log is kept.</param>
    /// <param name="keyFile">The log's private key.</param>
    /// <param name="origin">The log's name, which never changes.</param>
    /// <param name="time">Tells when things happen.</param>
    public static async Task<AuditProcess> OpenAsync(AuditPlace place, string keyFile, string origin, TimeProvider time)
    {
        using var file = SigningKey.Open(keyFile);
        var key = file.OpenPrivateKey();
        var signer = new NoteSigner(origin, key);
        return new AuditProcess(await AuditStore.OpenAsync(place, signer, time, PrivateTerms.Of), signer, key, file.OpenPrivateKey());
    }

    /// <summary>The same of a log in a folder.</summary>
    public static Task<AuditProcess> OpenAsync(string folder, string keyFile, string origin, TimeProvider time) =>
        OpenAsync(new AuditPlace(folder), keyFile, origin, time);

    /// <summary>The public half of a log's key as verifiers read it (C2SP signed-note).</summary>
    public static NoteKey PublicKey(string keyFile, string origin)
    {
        using var file = SigningKey.Open(keyFile);
        using var key = file.OpenPrivateKey();
        return new NoteSigner(origin, key).Key;
    }

    /// <summary>Makes an event durable. Where it throws, nothing the event speaks of may leave the process.</summary>
    public async Task RecordAsync(AuditEvent happened, CancellationToken cancellationToken)
    {
        RequestSource.Complete(happened);
        await Store.Trail.RecordAsync(new AuditRecord(happened.Public, happened.Private), cancellationToken);
    }

    /// <summary>Notes that the process stops in order; a log that cannot be written any more keeps it from nothing.</summary>
    public async Task RecordStopAsync(string keeper)
    {
        if (Store.Log.State.IsAvailable)
        {
            await RecordAsync(new AuditEvent(AuditEventKind.ProcessStopped, keeper), CancellationToken.None);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        key.Dispose();
        witnessKey.Dispose();
    }
}
