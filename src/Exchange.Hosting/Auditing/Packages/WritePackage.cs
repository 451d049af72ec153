using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Exchange.Audit.Log;
using Exchange.Audit.Merkle;
using Exchange.Audit.Notes;
using Exchange.Hosting.Auditing.Search;
using Exchange.Protocol;
using Exchange.Storage.Auditing;

namespace Exchange.Hosting.Auditing.Packages;

/// <summary>
/// Packs the entries of a log that concern one agency so that an outsider can check them: entries with inclusion proofs to one signed
/// checkpoint, keys, and the private parts that the agency may see.
/// </summary>
/// <param name="log">The log, as it stands; the export has been audited already.</param>
/// <param name="proofs">The same log, for hashes.</param>
public sealed class WritePackage(AuditSnapshot log, AuditSnapshot proofs)
{
    /// <summary>Writes a zip archive and returns how many entries are in it.</summary>
    public async Task<long> RunAsync(PackageOrder order, Stream output, CancellationToken cancellationToken)
    {
        await using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var note = await CheckpointAsync(order, cancellationToken);
        if (!SignedNote.TryParse(note.Span, out var signed, out _) || !Audit.Notes.Checkpoint.TryParse(signed.Text, out var checkpoint))
        {
            throw new EntryStoreException(UnavailableReason.Damaged, "the stored checkpoint cannot be read; run `exchange audit verify`");
        }

        await WriteAsync(zip, PackageFiles.Checkpoint, note, cancellationToken);
        await WriteAsync(zip, PackageFiles.LogKey, Lines([order.LogKey]), cancellationToken);
        await WriteAsync(zip, PackageFiles.WitnessKeys, Lines(order.Witnesses), cancellationToken);
        var entries = await WriteEntriesAsync(zip, order, checkpoint.Size, cancellationToken);
        await WriteAsync(zip, PackageFiles.Readme, Encoding.UTF8.GetBytes(Readme(order, checkpoint, entries)), cancellationToken);
        return entries;
    }

    private async Task<long> WriteEntriesAsync(ZipArchive zip, PackageOrder order, TreeSize size, CancellationToken cancellationToken)
    {
        var scope = new PackageScope(order.Receiver, order.Keeper);
        var builder = new ProofBuilder(proofs);
        var count = 0L;
        await using var file = await zip.CreateEntry(PackageFiles.Entries).OpenAsync(cancellationToken);
        await foreach (var entry in log.FindAsync(Between(order), cancellationToken))
        {
            var part = size.Contains(entry.Index) && LoggedJson.ObjectOf(entry.Entry.Span) is { } open ? scope.Of(open) : PackagePart.Nothing;
            if (part == PackagePart.Nothing)
            {
                continue;
            }

            var line = await LineAsync(builder, entry, size, part, cancellationToken);
            await JsonSerializer.SerializeAsync(file, line, ProtocolJson.Options, cancellationToken);
            file.WriteByte((byte)'\n');
            count++;
        }

        return count;
    }

    private static async Task<PackageLine> LineAsync(
        ProofBuilder builder, StoredEntry entry, TreeSize size, PackagePart part, CancellationToken cancellationToken)
    {
        var proof = await builder.InclusionAsync(entry.Index, size, cancellationToken);
        var line = new PackageLine(entry.Index.Value, entry.Entry.ToArray(), [.. proof.Select(hash => hash.ToArray())]);
        return part == PackagePart.WithPrivate && entry.Private is { } told
            ? line with { Salt = told.Salt.ToArray(), Private = told.Content.ToArray() }
            : line;
    }

    /// <summary>A cosigned checkpoint says more, but it must cover every entry of those days.</summary>
    private async Task<ReadOnlyMemory<byte>> CheckpointAsync(PackageOrder order, CancellationToken cancellationToken)
    {
        if (!SignedNote.TryParse(order.Cosigned.Span, out var note, out _) || !Audit.Notes.Checkpoint.TryParse(note.Text, out var cosigned))
        {
            return log.CheckpointNote;
        }

        await foreach (var newest in log.FindAsync(Between(order) with { OldestFirst = false, Limit = 1 }, cancellationToken))
        {
            return cosigned.Size.Contains(newest.Index) ? order.Cosigned : log.CheckpointNote;
        }

        return order.Cosigned;
    }

    private static AuditFilter Between(PackageOrder order) => new()
    {
        From = new DateTimeOffset(order.From.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
        Until = new DateTimeOffset(order.To.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
        Limit = int.MaxValue,
        OldestFirst = true,
    };

    private static ReadOnlyMemory<byte> Lines(IEnumerable<NoteKey> keys) => Encoding.UTF8.GetBytes(string.Concat(keys.Select(key => key + "\n")));

    private static async Task WriteAsync(ZipArchive zip, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        await using var file = await zip.CreateEntry(name).OpenAsync(cancellationToken);
        await file.WriteAsync(content, cancellationToken);
    }

    private static string Readme(PackageOrder order, Checkpoint checkpoint, long entries) =>
        $"""
        Entries of the audit log {checkpoint.Origin} for the agency {order.Receiver}, {order.From:yyyy-MM-dd} to {order.To:yyyy-MM-dd} (UTC).

        {entries} entries: acts of the agency's own users, and accesses to its own records, as this log holds them. Each stands in
        {PackageFiles.Entries} on a line of its own, with its place in the log, the proof that it is in the log, and, where the agency may
        see it and it has not been destroyed on schedule, the private part (reason, query, records) with its salt.

        {PackageFiles.Checkpoint} is the log's signed statement that it held {checkpoint.Size} entries, cosigned by witnesses if lines below
        the first signature say so. {PackageFiles.LogKey} and {PackageFiles.WitnessKeys} are the public keys. Do not take the keys from here
        on trust: compare them with those that you were given by the agency, the hub or another node.

        To check it:   exchange audit verify THIS-FILE --key AUDIT.vkey
        By hand:       docs/verify-an-exchange-log.md of the exchange describes every step; no secret is needed.

        The check proves that every entry here is in the log unaltered, and that private parts are those which were recorded. It does not
        prove that no entry was left out of this package: for that, verify the whole log at its address.

        """;
}
