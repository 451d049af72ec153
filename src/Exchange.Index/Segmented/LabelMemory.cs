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
    private readonly ConcurrentDictionary<EntryLabel, KnownLabel> known = new();
    private readonly ConditionalWeakTable<SegmentReader, KnownLabel[]> bySegment = [];

    /// <summary>The one object for a label.</summary>
    public KnownLabel Of(EntryLabel label) => known.GetOrAdd(label, one => new KnownLabel(one));

    /// <summary>The labels of a segment, by number.</summary>
    public KnownLabel[] Of(SegmentReader segment) => bySegment.GetValue(
        segment, reader => [.. Enumerable.Range(0, reader.Labels.Count).Select(label => Read(reader.Labels[label]))]);

    private KnownLabel Read(ReadOnlySpan<byte> key) => Of(LabelKeys.Read(Encoding.UTF8.GetString(key)));
}
