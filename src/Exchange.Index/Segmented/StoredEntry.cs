using System.Buffers;
using System.Text;
using Exchange.Index.Entries;
using Exchange.Index.Segments;
using Exchange.Matching.Persons;
using Exchange.Records.Fields;

namespace Exchange.Index.Segmented;

/// <summary>
/// What an entry gives back, in parts that can be read by themselves: a person's card, the entity's id, all values.
/// Each part is its length and its bytes.
/// </summary>
internal static class StoredEntry
{
    /// <summary>Writes an entry.</summary>
    public static byte[] Write(IndexedEntry entry)
    {
        var output = new ArrayBufferWriter<byte>(256);
        var part = new ArrayBufferWriter<byte>(128);
        entry.Card?.Write(part);
        Flush(part, output);
        WriteText(output, entry.EntityId);
        foreach (var value in entry.Values)
        {
            WriteNumber(output, IndexLayout.LeafNumbers[value.Field]);
            WriteText(output, value.Text);
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>The card alone; null where the entry is no person.</summary>
    public static PersonCard? ReadCard(ReadOnlySpan<byte> stored)
    {
        var at = 0;
        var card = Part(stored, ref at);
        return card.IsEmpty ? null : PersonCard.Read(card);
    }

    /// <summary>The whole entry.</summary>
    /// <param name="stored">What was written.</param>
    /// <param name="label">The label of the entry.</param>
    /// <param name="groupsOf">The groups that fields of a group are in, for that label.</param>
    public static IndexedEntry Read(ReadOnlySpan<byte> stored, EntryLabel label, FieldGroupSet[] groupsOf)
    {
        var at = 0;
        var card = Part(stored, ref at);
        var id = ReadText(stored, ref at);
        var values = new List<IndexedValue>();
        while (at < stored.Length)
        {
            var field = IndexLayout.Leaves[(int)Varint.Read(stored, ref at)];
            values.Add(new IndexedValue(field, groupsOf[(int)field.Group], ReadText(stored, ref at)));
        }

        return new IndexedEntry(label, id, [.. values], card.IsEmpty ? null : PersonCard.Read(card));
    }

    private static ReadOnlySpan<byte> Part(ReadOnlySpan<byte> stored, ref int at)
    {
        var length = (int)Varint.Read(stored, ref at);
        var part = stored.Slice(at, length);
        at += length;
        return part;
    }

    private static string ReadText(ReadOnlySpan<byte> stored, ref int at) => Encoding.UTF8.GetString(Part(stored, ref at));

    private static void Flush(ArrayBufferWriter<byte> part, ArrayBufferWriter<byte> output)
    {
        WriteNumber(output, part.WrittenCount);
        output.Write(part.WrittenSpan);
        part.ResetWrittenCount();
    }

    private static void WriteText(ArrayBufferWriter<byte> output, string text)
    {
        WriteNumber(output, Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, output);
    }

    private static void WriteNumber(ArrayBufferWriter<byte> output, int number)
    {
        var left = (uint)number;
        for (; left > 127; left >>= 7)
        {
            output.GetSpan(1)[0] = (byte)(left | 128);
            output.Advance(1);
        }

        output.GetSpan(1)[0] = (byte)left;
        output.Advance(1);
    }
}
