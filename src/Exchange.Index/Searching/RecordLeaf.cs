using System.Runtime.CompilerServices;
using Exchange.Index.Segments;

namespace Exchange.Index.Searching;

/// <summary>A part that is met by entries, and keeps what each record of a stretch is worth.</summary>
internal abstract class RecordLeaf(SegmentReader segment) : RecordNode
{
    private readonly double[] worths = new double[RecordWindow.Size];
    private readonly ulong[] met = new ulong[RecordWindow.Words];
    private int filled = -1;

    /// <summary>The segment.</summary>
    protected SegmentReader Segment => segment;

    /// <inheritdoc />
    public sealed override void Fill(RecordWindow window, Span<ulong> bits)
    {
        Fill(window);
        met.CopyTo(bits);
    }

    /// <summary>Works out what each record of the stretch is worth, unless that was done.</summary>
    public void Fill(RecordWindow window)
    {
        if (filled != window.First)
        {
            filled = window.First;
            Array.Clear(met);
            Collect(window);
        }
    }

    /// <inheritdoc />
    public sealed override int Skip(int record)
    {
        var doc = FirstDocFrom(segment.FirstDoc(record));
        return doc == NoMore ? NoMore : segment.RecordOf(doc);
    }

    /// <summary>What a record of the stretch that was filled last is worth; 0 when it does not meet the part.</summary>
    public double WorthOf(int place) => (met[place >> 6] >> place & 1) != 0 ? worths[place] : 0;

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
