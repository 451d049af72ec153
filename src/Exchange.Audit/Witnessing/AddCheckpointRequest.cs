using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Exchange.Audit.Merkle;
using Exchange.Audit.Notes;

namespace Exchange.Audit.Witnessing;

/// <summary>What a log sends to a witness (C2SP tlog-witness): the size cosigned last, a consistency proof, the new checkpoint.</summary>
/// <param name="OldSize">The size that the witness cosigned last, as far as the log knows; 0 where it does not.</param>
/// <param name="Proof">Proof that the new tree begins with that one; empty for size 0.</param>
/// <param name="Note">The signed checkpoint.</param>
public sealed record AddCheckpointRequest(TreeSize OldSize, IReadOnlyList<MerkleHash> Proof, ReadOnlyMemory<byte> Note)
{
    private const string OldLead = "old ";
    private const int HashesMax = 63;

    /// <summary>The body of the request.</summary>
    public byte[] ToBytes()
    {
        var text = new StringBuilder(OldLead).Append(OldSize).Append('\n');
        foreach (var hash in Proof)
        {
            text.Append(Convert.ToBase64String(hash.ToArray())).Append('\n');
        }

        return [.. Encoding.UTF8.GetBytes(text.Append('\n').ToString()), .. Note.Span];
    }

    /// <summary>Reads a body; false where it is not of the documented form, or its note holds no checkpoint.</summary>
    public static bool TryParse(
        ReadOnlyMemory<byte> body, [NotNullWhen(true)] out AddCheckpointRequest? request, [NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        request = null;
        checkpoint = null;
        var blank = body.Span.IndexOf("\n\n"u8);
        var lines = blank < 0 ? [] : Encoding.UTF8.GetString(body.Span[..blank]).Split('\n');
        if (lines.Length is 0 or > 1 + HashesMax || !TryParseOld(lines[0], out var old) || ParseProof(lines[1..]) is not { } proof)
        {
            return false;
        }

        var bytes = body[(blank + 2)..];
        if (!SignedNote.TryParse(bytes.Span, out var note, out _) || !Checkpoint.TryParse(note.Text, out checkpoint))
        {
            return false;
        }

        request = new AddCheckpointRequest(old, proof, bytes);
        return true;
    }

    private static bool TryParseOld(string line, out TreeSize size)
    {
        var digits = line.StartsWith(OldLead, StringComparison.Ordinal) ? line[OldLead.Length..] : "";
        var parsed = long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value.ToString(CultureInfo.InvariantCulture) == digits;
        size = new TreeSize(value);
        return parsed;
    }

    private static List<MerkleHash>? ParseProof(string[] lines)
    {
        var hashes = lines.Select(StrictBase64.Decode).ToList();
        return hashes.TrueForAll(hash => hash?.Length == MerkleHash.ByteCount) ? [.. hashes.Select(hash => new MerkleHash(hash))] : null;
    }
}
