using System.Buffers.Binary;
using System.Text;
using Exchange.Records.Identity;

namespace Exchange.Index.Segmented;

/// <summary>
/// Record ids as the index keeps them. Their bytes are in the order of <see cref="RecordId.CompareTo"/>: system and local id as UTF-16, big
/// end first, because that order is one of UTF-16 units.
/// </summary>
internal static class RecordKeys
{
    /// <summary>The id as bytes.</summary>
    public static byte[] Write(RecordId id) =>
        [.. Encoding.ASCII.GetBytes(id.Owner.Text), .. Units(id.System), 0, 0, .. Units(id.LocalId)];

    /// <summary>The id of such bytes.</summary>
    public static RecordId Read(ReadOnlySpan<byte> key)
    {
        var rest = key[Ori.Length..];
        var end = 0;
        while (BinaryPrimitives.ReadUInt16BigEndian(rest[end..]) != 0)
        {
            end += sizeof(ushort);
        }

        return new RecordId(
            Ori.Parse(Encoding.ASCII.GetString(key[..Ori.Length])), string.Intern(Text(rest[..end])), Text(rest[(end + sizeof(ushort))..]));
    }

    private static byte[] Units(string text)
    {
        var bytes = new byte[text.Length * sizeof(ushort)];
        for (var i = 0; i < text.Length; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(i * sizeof(ushort)), text[i]);
        }

        return bytes;
    }

    private static string Text(ReadOnlySpan<byte> units)
    {
        Span<char> text = units.Length <= 512 ? stackalloc char[units.Length / sizeof(ushort)] : new char[units.Length / sizeof(ushort)];
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = (char)BinaryPrimitives.ReadUInt16BigEndian(units[(i * sizeof(ushort))..]);
        }

        return new string(text);
    }
}
