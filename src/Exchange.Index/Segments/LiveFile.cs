using System.Runtime.InteropServices;

namespace Exchange.Index.Segments;

/// <summary>Which entries of a segment are not deleted, on disk: magic and version, number of entries, a bit for each, checksum.</summary>
internal static class LiveFile
{
    // "XCHGLIV" and the version.
    private const ulong MagicAndVersion = 0x0156494C47484358;

    /// <summary>Writes the file; it is not flushed.</summary>
    public static void Write(IndexFiles files, string name, ulong[] live, int docs)
    {
        var bytes = new ByteBuffer((live.Length * sizeof(ulong)) + 32);
        bytes.WriteLong((long)MagicAndVersion);
        bytes.WriteLong(docs);
        bytes.Write(MemoryMarshal.AsBytes(live.AsSpan()));
        bytes.WriteUInt(Crc32C.Of(bytes.Written));
        using var stream = files.Create(name);
        stream.Write(bytes.Written);
    }

    /// <summary>Reads the file, or says what is wrong with it.</summary>
    public static ulong[]? TryRead(string path, int docs, out SegmentDamage? damage)
    {
        if (!File.Exists(path))
        {
            damage = SegmentDamage.Missing;
            return null;
        }

        damage = null;
        ReadOnlySpan<byte> bytes = File.ReadAllBytes(path);
        var words = (docs + 63) / 64;
        if (bytes.Length != (words * sizeof(ulong)) + 20)
        {
            damage = SegmentDamage.Truncated;
        }
        else if (Crc32C.Of(bytes[..^4]) != MemoryMarshal.Read<uint>(bytes[^4..]) || MemoryMarshal.Read<long>(bytes[8..]) != docs)
        {
            damage = SegmentDamage.Checksum;
        }
        else if (MemoryMarshal.Read<ulong>(bytes) != MagicAndVersion)
        {
            damage = SegmentDamage.UnknownVersion;
        }

        return damage is null ? MemoryMarshal.Cast<byte, ulong>(bytes[16..^4]).ToArray() : null;
    }
}
