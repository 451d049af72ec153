using Exchange.Audit.Log;
using Exchange.Audit.Notes;
using Exchange.Audit.Verification;
using Exchange.Cli.Terminals;
using Exchange.Hosting.Processes;
using Exchange.Hub.Setup;
using Exchange.Node.Setup;
using Exchange.Protocol.Http;
using Exchange.Storage.Auditing;
using Exchange.Storage.Databases;
using Exchange.Storage.Witnessing;

namespace Exchange.Cli.Audits.Verifying;

/// <summary>Checks a whole log, in its folder or over HTTP.</summary>
internal static class VerifyLog
{
    /// <summary>A bundle of 256 of the longest entries, and a little.</summary>
    private const long AnswerBytesMax = 17L * 1024 * 1024;

    /// <summary>The log in a folder, with its private parts and the checkpoints that its witnesses cosigned.</summary>
    public static async Task<VerifyFinding> InFolderAsync(VerifyOptions options, IProgress<WorkDone> progress, CancellationToken cancellationToken)
    {
        var key = options.LogKey ?? KeyFiles.ReadOne(Path.Combine(options.Place, "audit.vkey"));
        // What witnesses cosigned stands apart from the log: it must fit, whatever was done to the log's own file.
        var databases = DatabasesOf(options.Place);
        var cosigned = await CosignedAsync(databases, cancellationToken);
        var found = await AuditStore.VerifyAsync(
            new AuditPlace(databases), key, [.. options.Earlier, .. cosigned], Counting(progress, null), cancellationToken);
        return Finding(found, [.. options.Earlier, .. cosigned], options.Witnesses.Count > 0 ? options.Witnesses : KnownWitnesses(options.Place));
    }

    /// <summary>The log at an address: checkpoint, entry bundles and hash tiles.</summary>
    public static async Task<VerifyFinding> OverHttpAsync(VerifyOptions options, IProgress<WorkDone> progress, CancellationToken cancellationToken)
    {
        var prefix = new Uri(options.Place);
        if (!LoopbackRule.Allows(prefix))
        {
            throw new InvalidDataException("plain HTTP is for loopback addresses only; give an https address");
        }

        using var http = PeerHttp.CreateClient(options.Identity is { } folder ? TlsOf(folder) : null);
        http.MaxResponseContentBufferSize = AnswerBytesMax;
        var served = new HttpLog(http, prefix);
        var note = await served.ReadCheckpointAsync(cancellationToken);
        var key = options.LogKey!;
        if (new CheckpointVerifier(key).Verify(note).Checkpoint is not { } checkpoint)
        {
            var nothing = new LogToVerify(AsyncEnumerable.Empty<IReadOnlyList<StoredEntry>>(), note);
            return Finding(await new LogVerifier(key).VerifyAsync(nothing, null, cancellationToken), [], []);
        }

        var log = new LogToVerify(served.ReadAsync(checkpoint.Size, cancellationToken), note) { Subtrees = served, Earlier = options.Earlier };
        var found = await new LogVerifier(key).VerifyAsync(log, Counting(progress, checkpoint.Size.Value), cancellationToken);
        return Finding(found, [note, .. options.Earlier], options.Witnesses);
    }

    /// <summary>Witnesses as the folder names them; a copy of the log alone names none.</summary>
    private static List<NoteKey> KnownWitnesses(string folder) =>
        File.Exists(new NodeFolder(folder).Settings) ? [.. LogFolder.Open(folder).Peers().Select(peer => peer.WitnessKey)] : [];

    /// <summary>A copy of the log alone has no settings.</summary>
    private static IDatabases DatabasesOf(string folder) =>
        File.Exists(new NodeFolder(folder).Settings) ? LogFolder.Open(folder).Databases : new FolderDatabases(folder);

    /// <summary>The checkpoints that witnesses cosigned last, each with its cosignatures.</summary>
    public static async Task<IReadOnlyList<ReadOnlyMemory<byte>>> CosignedAsync(IDatabases databases, CancellationToken cancellationToken)
    {
        if (!WitnessStore.Exists(databases))
        {
            return [];
        }

        using var store = WitnessStore.Open(databases, TimeProvider.System);
        var given = await store.CosignaturesAsync(cancellationToken);
        return [.. given.DistinctBy(one => one.Size)
            .Select(one => (ReadOnlyMemory<byte>)(CosignedNote.Join(one.Note, given)?.ToBytes() ?? one.Note))];
    }

    private static VerifyFinding Finding(LogVerification found, IEnumerable<ReadOnlyMemory<byte>> notes, IReadOnlyList<NoteKey> witnesses)
    {
        var cosigned = new List<(long Size, Cosignature By)>();
        foreach (var bytes in notes)
        {
            if (!SignedNote.TryParse(bytes.Span, out var note, out _) || !Checkpoint.TryParse(note.Text, out var checkpoint))
            {
                continue;
            }

            if (Cosignature.Read(note, witnesses) is not { } good)
            {
                return new VerifyFinding(found, cosigned, FalseCosignature: true);
            }

            cosigned.AddRange(good.Select(one => (checkpoint.Size.Value, one)));
        }

        return new VerifyFinding(found, cosigned, FalseCosignature: false);
    }

    private static TlsSettings? TlsOf(string folder)
    {
        var node = new NodeFolder(folder);
        return File.Exists(node.NodeKey) ? NodeSettings.Load(node).Tls : HubSettings.Load(new HubFolder(folder)).Tls;
    }

    private static RelayedProgress<long> Counting(IProgress<WorkDone> progress, long? of) =>
        new(progress, count => new WorkDone(count, of, $"{count:N0} entries"));
}
