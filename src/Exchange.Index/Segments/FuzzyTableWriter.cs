using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Exchange.Index.Segments;

/// <summary>Gathers the deletion neighbourhoods of a field's terms and writes them as buckets of term numbers.</summary>
internal sealed class FuzzyTableWriter
{
    private const int EntriesPerBucket = 4;

    private readonly List<uint> keys = [];
    private readonly IntBuffer entries = new();
    private readonly (uint Key, int Removed)[] found = new (uint, int)[FuzzyKeys.KeysMax];

    /// <summary>Adds a term.</summary>
    public void Add(int number, ReadOnlySpan<byte> term)
    {
        var count = FuzzyKeys.Put(Encoding.UTF8.GetString(term), FuzzyKeys.EditsMax, found);
        foreach (var (key, removed) in found.AsSpan(0, count))
        {
            keys.Add(key);
            entries.Add((number << 2) | removed);
        }
    }

    /// <summary>Writes both sections. A bucket is the upper bits of a key and holds about four entries.</summary>
    public void Write(SegmentFileWriter file, int field)
    {
        var buckets = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, keys.Count / EntriesPerBucket));
        var shift = 32 - BitOperations.Log2((uint)buckets);
        var ends = new int[buckets + 1];
        foreach (var key in keys)
        {
            ends[(key >> shift) + 1]++;
        }

        for (var i = 1; i <= buckets; i++)
        {
            ends[i] += ends[i - 1];
        }

        var next = ends.AsSpan(0, buckets).ToArray();
        var sorted = new int[keys.Count];
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[next[keys[i] >> shift]++] = entries[i];
        }

        file.Section(SectionKind.FuzzyBuckets, field, MemoryMarshal.AsBytes(ends.AsSpan()));
        file.Section(SectionKind.FuzzyTerms, field, MemoryMarshal.AsBytes(sorted.AsSpan()));
    }
}
