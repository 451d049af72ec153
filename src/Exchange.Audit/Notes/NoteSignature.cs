using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace Exchange.Audit.Notes;

/// <summary>One signature line of a note, not yet checked.</summary>
/// <param name="KeyName">Who claims to have signed.</param>
/// <param name="KeyId">The first four bytes of the key's hash, big-endian; with the name it says which key.</param>
/// <param name="Signature">The signature itself, in the key's encoding.</param>
public sealed record NoteSignature(string KeyName, uint KeyId, ReadOnlyMemory<byte> Signature)
{
    private const string Lead = "\u2014 ";
    private const int KeyIdBytes = sizeof(uint);

    /// <summary>The line without its newline: em dash, space, name, space, base64 of key id and signature.</summary>
    public override string ToString()
    {
        var blob = new byte[KeyIdBytes + Signature.Length];
        BinaryPrimitives.WriteUInt32BigEndian(blob, KeyId);
        Signature.Span.CopyTo(blob.AsSpan(KeyIdBytes));
        return $"{Lead}{KeyName} {Convert.ToBase64String(blob)}";
    }

    internal static bool TryParse(string line, [NotNullWhen(true)] out NoteSignature? signature)
    {
        signature = null;
        var parts = line.StartsWith(Lead, StringComparison.Ordinal) ? line[Lead.Length..].Split(' ') : [];
        if (parts.Length != 2 || !NoteKey.IsName(parts[0]) || StrictBase64.Decode(parts[1]) is not { } blob)
        {
            return false;
        }

        if (blob.Length <= KeyIdBytes)
        {
            return false;
        }

        signature = new NoteSignature(
            parts[0], BinaryPrimitives.ReadUInt32BigEndian(blob), blob.AsMemory(KeyIdBytes));
        return true;
    }
}
