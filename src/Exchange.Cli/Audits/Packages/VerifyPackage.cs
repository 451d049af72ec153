using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Exchange.Audit.Commitments;
using Exchange.Audit.Merkle;
using Exchange.Audit.Notes;
using Exchange.Audit.Proofs;
using Exchange.Audit.Verification;
using Exchange.Cli.Audits.Verifying;
using Exchange.Hosting.Auditing.Packages;
using Exchange.Protocol;
using Exchange.Protocol.Search;

namespace Exchange.Cli.Audits.Packages;

/// <summary>Checks a package that <c>exchange audit export</c> wrote, with nothing but the package and a key.</summary>
internal sealed class VerifyPackage(Checkpoint checkpoint, IReadOnlyList<Cosignature> cosigned)
{
    private long last = -1;
    private long entries;
    private long privateParts;

    /// <summary>Checks a package.</summary>
    /// <exception cref="InvalidDataException">It is no such package.</exception>
    public static async Task<PackageFinding> RunAsync(VerifyOptions options, CancellationToken cancellationToken)
    {
        await using var zip = await ZipFile.OpenReadAsync(options.Place, cancellationToken);
        var key = options.LogKey ?? Keys(await ReadAsync(zip, PackageFiles.LogKey, cancellationToken)).FirstOrDefault()
            ?? throw new InvalidDataException("the package holds no key of its log; give it with --key");
        var note = await ReadAsync(zip, PackageFiles.Checkpoint, cancellationToken);
        if (new CheckpointVerifier(key).Verify(note).Checkpoint is not { } checkpoint || !SignedNote.TryParse(note, out var signed, out _))
        {
            return new PackageFinding("the checkpoint is not signed by this log's key", null, 0, 0, null, []);
        }

        var witnesses = options.Witnesses.Count > 0 ? options.Witnesses : Keys(await ReadAsync(zip, PackageFiles.WitnessKeys, cancellationToken));
        if (Cosignature.Read(signed, witnesses) is not { } cosigned)
        {
            return new PackageFinding("a cosignature in the name of a known witness is false", null, 0, 0, checkpoint, []);
        }

        await using var lines = await Find(zip, PackageFiles.Entries).OpenAsync(cancellationToken);
        return await new VerifyPackage(checkpoint, cosigned).CheckAsync(lines, cancellationToken);
    }

    private async Task<PackageFinding> CheckAsync(Stream lines, CancellationToken cancellationToken)
    {
        await foreach (var line in LineReader.ReadAsync(lines, cancellationToken))
        {
            var entry = JsonSerializer.Deserialize<PackageLine>(line, ProtocolJson.Options)!;
            if (Wrong(entry) is { } wrong)
            {
                return Finding(wrong, entry.Index);
            }
        }

        return Finding(null, null);
    }

    private string? Wrong(PackageLine line)
    {
        if (line.Index <= last)
        {
            return "it comes again or out of order";
        }

        if (line.Proof.Any(hash => hash.Length != MerkleHash.ByteCount))
        {
            return "a hash of its proof is not 32 bytes";
        }

        var verdict = ProofVerifier.VerifyInclusion(
            new EntryIndex(line.Index), checkpoint.Size, ProofVerifier.LeafHash(line.Entry), [.. line.Proof.Select(hash => new MerkleHash(hash))],
            checkpoint.Root);
        if (verdict != ProofVerdict.Valid)
        {
            return "it is not in the log: its proof does not lead to the signed root";
        }

        if (line.Private is not null && !IsCommittedTo(line))
        {
            return "its private part is not the one that was recorded";
        }

        last = line.Index;
        entries++;
        privateParts += line.Private is null ? 0 : 1;
        return null;
    }

    private PackageFinding Finding(string? wrong, long? at) => new(wrong, at, entries, privateParts, checkpoint, cosigned);

    private static bool IsCommittedTo(PackageLine line) =>
        EntryCommitment.Read(line.Entry) is { } commitment && new PrivatePart(line.Salt ?? [], line.Private!).Opens(commitment);

    private static ZipArchiveEntry Find(ZipArchive zip, string name) =>
        zip.GetEntry(name) ?? throw new InvalidDataException($"the package has no file `{name}`; take one that `exchange audit export` wrote");

    private static async Task<byte[]> ReadAsync(ZipArchive zip, string name, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await using var file = await Find(zip, name).OpenAsync(cancellationToken);
        await file.CopyToAsync(content, cancellationToken);
        return content.ToArray();
    }

    private static List<NoteKey> Keys(byte[] file) =>
        [.. Encoding.UTF8.GetString(file).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => NoteKey.TryParse(line, out var key) ? key : throw new InvalidDataException("a key of the package is none"))];
}
