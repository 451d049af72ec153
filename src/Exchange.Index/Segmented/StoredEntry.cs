using System.Text;
using Exchange.Index.Entries;
using Exchange.Index.Segments;
using Exchange.Matching.Persons;

namespace Exchange.Index.Segmented;

/// <summary>
/// What an entry gives back: the entity's id and all values, each as its length and its bytes. A person's card stands apart, as queries read it.
/// </summary>
internal static class StoredEntry
{
    /// <summary>Writes an entry.</summary>
    public static byte[] Write(IndexedEntry entry)
    {
        var output = new ByteBuffer();
        WriteText(output, entry.EntityId);
        foreach (var value in entry.Values)
        {
            output.WriteVarint((uint)IndexLayout.LeafNumbers[value.Field]);
            WriteText(output, value.Text);
        }

        return output.Written.ToArray();
    }

    /// <summary>The whole entry.</summary>
    /// <param name="stored">What was written.</param>
    /// <param name="label">The label of the entry.</param>
    /// <param name="card">The card, where the entry is a person.</param>
    public static IndexedEntry Read(ReadOnlySpan<byte> stored, KnownLabel label, PersonCard? card)
    {
        var at = 0;
        var id = ReadText(stored, ref at);
        var values = new List<IndexedValue>();
        while (at < stored.Length)
        {
            var field = IndexLayout.Leaves[(int)Varint.Read(stored, ref at)];
            values.Add(new IndexedValue(field, label.GroupsOf[(int)field.Group], ReadText(stored, ref at)));
        }

        return new IndexedEntry(label, id, [.. values], card);
    }

    private static ReadOnlySpan<byte> Part(ReadOnlySpan<byte> stored, ref int at)
    {
        var length = (int)Varint.Read(stored, ref at);
        var part = stored.Slice(at, length);
        at += length;
        return part;
    }

    private static string ReadText(ReadOnlySpan<byte> stored, ref int at) => Encoding.UTF8.GetString(Part(stored, ref at));

    private static void WriteText(ByteBuffer output, string text) => WritePart(output, Encoding.UTF8.GetBytes(text));

    private static void WritePart(ByteBuffer output, ReadOnlySpan<byte> part)
    {
        output.WriteVarint((uint)part.Length);
        output.Write(part);
    }
}
