using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Exchange.Matching.Persons;

/// <summary>Writes cards. Numbers are little-endian; see docs/matching.md for the layout.</summary>
internal static class CardWriter
{
    /// <summary>First byte of every card.</summary>
    public const byte Version = 1;

    public static void Write(PersonCard card, IBufferWriter<byte> output)
    {
        var text = Encoding.UTF8.GetByteCount(card.Text);
        var numbers = card.Numbers.Sum(number => 1 + Math.Min(Encoding.UTF8.GetByteCount(number), byte.MaxValue));
        var size = CardLayout.HeadSize + text + (card.Keys.Length * sizeof(uint)) + (card.Tokens.Length * CardLayout.TokenSize) +
            (card.Names.Length * CardLayout.NameSize) + numbers;
        var bytes = output.GetSpan(size)[..size];
        WriteHead(card, bytes, text);
        var at = CardLayout.HeadSize;
        at += Encoding.UTF8.GetBytes(card.Text, bytes[at..]);
        foreach (var key in card.Keys)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes[at..], key.Value);
            at += sizeof(uint);
        }

        at = WriteTokens(card, bytes, at);
        at = WriteNames(card, bytes, at);
        WriteNumbers(card, bytes, at);
        output.Advance(size);
    }

    private static void WriteHead(PersonCard card, Span<byte> bytes, int text)
    {
        bytes[0] = Version;
        bytes[1] = checked((byte)Math.Min(card.Numbers.Length, byte.MaxValue));
        ReadOnlySpan<ushort> words =
        [
            checked((ushort)text), checked((ushort)card.Keys.Length), checked((ushort)card.Tokens.Length), checked((ushort)card.Names.Length),
            (ushort)card.Birth.Year, (ushort)((card.Birth.Month << 8) | card.Birth.Day), card.Born.From, card.Born.To, card.Height, card.Weight,
        ];
        for (var i = 0; i < words.Length; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes[(2 + (i * 2))..], words[i]);
        }

        ReadOnlySpan<PackedCode> codes = [card.Sex, card.Race, card.Eyes, card.Hair];
        for (var i = 0; i < codes.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes[(CardLayout.CodesAt + (i * 4))..], codes[i].Bits);
        }
    }

    private static int WriteTokens(PersonCard card, Span<byte> bytes, int at)
    {
        foreach (var token in card.Tokens)
        {
            ReadOnlySpan<byte> fields = [token.TextLength, token.KeyCount, (byte)token.Role, (byte)token.Field, token.First, token.Count];
            fields.CopyTo(bytes[at..]);
            at += CardLayout.TokenSize;
        }

        return at;
    }

    private static int WriteNames(PersonCard card, Span<byte> bytes, int at)
    {
        foreach (var name in card.Names)
        {
            ReadOnlySpan<byte> fields = [(byte)(name.IsAlias ? 1 : 0), name.Parts, name.Joins];
            fields.CopyTo(bytes[at..]);
            BinaryPrimitives.WriteUInt32LittleEndian(bytes[(at + fields.Length)..], name.Suffix.Bits);
            at += CardLayout.NameSize;
        }

        return at;
    }

    private static void WriteNumbers(PersonCard card, Span<byte> bytes, int at)
    {
        foreach (var number in card.Numbers.Take(byte.MaxValue))
        {
            var length = Encoding.UTF8.GetBytes(number, bytes[(at + 1)..]);
            bytes[at] = checked((byte)length);
            at += 1 + length;
        }
    }
}
