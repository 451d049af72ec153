using System.Runtime.CompilerServices;
using Exchange.Index.Segments;

namespace Exchange.Index.Searching;

/// <summary>A part that is met by entries, and keeps what each record of a stretch is worth.</summary>
internal abstract class RecordLeaf(SegmentReader segment) : ScoredNode
{
    private readonly double[] worths = new double[RecordWindow.Size];
    private readonly ulong[] met = new ulong[RecordWindow.Words];

    /// <summary>The segment.</summary>
    protected SegmentReader Segment => segment;

    /// <inheritdoc />
    public sealed override void Fill(RecordWindow window, Span<ulong> bits)
    {
        Array.Clear(met);
        Collect(window);
        met.CopyTo(bits);
    }

    /// <inheritdoc />
    public sealed override int Skip(int record)
    {
        var doc = FirstDocFrom(segment.FirstDoc(record));
        return doc == NoMore ? NoMore : segment.RecordOf(doc);
    }

    /// <inheritdoc />
    public sealed override double WorthOf(int place) => (met[place >> 6] >> place & 1) != 0 ? worths[place] : 0;

    /// <inheritdoc />
    public sealed override void Clear() => Array.Clear(met);

    /// <summary>Calls <see cref="Meet"/> for all entries of the stretch.</summary>
    protected abstract void Collect(RecordWindow window);

    /// <summary>The first entry, from this one on, that may meet the part.</summary>
    protected abstract int FirstDocFrom(int doc);

    /// <summary>An entry meets the part.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected void Meet(RecordWindow window, int doc, double worth)
    {
        var place = segment.RecordOf(doc) - window.First;
        var bit = 1ul << place;
        ref var word = ref met[place >> 6];
        worths[place] = (word & bit) == 0 ? worth : Math.Max(worth, worths[place]);
        word |= bit;
    }
}
