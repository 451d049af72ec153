using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using Exchange.Index.Entries;
using Exchange.Index.Segments;
using Exchange.Records.Fields;

namespace Exchange.Index.Segmented;

/// <summary>The labels of an index: equal ones are one object, and those of a segment are read once. Safe for many threads.</summary>
internal sealed class LabelMemory
{
    private const int LabelsToCome = 64;

    private readonly ConcurrentDictionary<EntryLabel, KnownLabel> known = new();
    private readonly ConditionalWeakTable<SegmentReader, KnownLabel[]> bySegment = [];
    private readonly ConditionalWeakTable<object, ScopedLabel?[]> scoped = [];
    private readonly Lock adding = new();

    /// <summary>How many there are; a label that is read from here before this is asked has a lower number.</summary>
    public int Count => known.Count;

    /// <summary>The one object for a label.</summary>
    public KnownLabel Of(EntryLabel label) => known.TryGetValue(label, out var found) ? found : Add(label);

    /// <summary>The labels of a segment, by number in the segment.</summary>
    public KnownLabel[] Of(SegmentReader segment) => bySegment.GetValue(
        segment, reader => [.. Enumerable.Range(0, reader.Labels.Count).Select(label => Read(reader.Labels[label]))]);

    /// <summary>
    /// What scopes that answer alike make of the labels, by number, as far as any search asked. Entries are written once or twice, with equal
    /// values. Goes with what stands for the scopes.
    /// </summary>
    public ScopedLabel?[] ScopedFor(object sameLabels)
    {
        var count = Count;
        if (!scoped.TryGetValue(sameLabels, out var found) || found.Length < count)
        {
            var grown = new ScopedLabel?[count + LabelsToCome];
            found?.CopyTo(grown, 0);
            scoped.AddOrUpdate(sameLabels, grown);
            found = grown;
        }

        return found;
    }

    private KnownLabel Add(EntryLabel label)
    {
        lock (adding)
        {
            return known.GetOrAdd(label, one => new KnownLabel(one, known.Count));
        }
    }

    private KnownLabel Read(ReadOnlySpan<byte> key) => Of(LabelKeys.Read(Encoding.UTF8.GetString(key)));
}
