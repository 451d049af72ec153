using System.Numerics;
using Exchange.Index.Segments;

namespace Exchange.Index.Searching;

/// <summary>
/// Entries for which parts add up to enough: sums for a stretch of entries at a time. Ways come best first, and an entry that has met a part
/// is passed over by the part's other ways. Terms are gone over one after another, so nothing needs to be sorted.
/// </summary>
internal sealed class EnoughIterator : WindowIterator
{
    private readonly SegmentReader segment;
    private readonly EnoughPart[] parts;
    private readonly ulong[][] met;
    private readonly ushort[] sums;
    private readonly EnoughSum least;
    private readonly int leastSeen;

    /// <summary>Over parts with cursors at their first entries.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="least">What is enough.</param>
    /// <param name="scratch">Room to work in.</param>
    public EnoughIterator(SegmentReader segment, EnoughPart[] parts, EnoughSum least, SearchScratch scratch)
        : base([.. parts.SelectMany(part => part.Ways).SelectMany(way => way.Cursors)], scratch.Bits())
    {
        sums = scratch.Sums();
        (this.segment, this.parts, this.least) = (segment, parts, least);
        leastSeen = Math.Max(0, least.LeastPoints - parts.Sum(part => part.MostUnmet));
        met = Array.ConvertAll(parts, _ => scratch.Bits());
    }

    /// <inheritdoc />
    protected override void Fill()
    {
        Array.Clear(sums);
        for (var part = 0; part < parts.Length; part++)
        {
            Array.Clear(met[part]);
            foreach (var way in parts[part].Ways)
            {
                Add(way, met[part]);
            }
        }

        if (leastSeen < least.LeastPoints)
        {
            DropWhatLacks();
        }
    }

    private void Add(EnoughWay way, ulong[] met)
    {
        var (start, bits, sums, allowed) = (Start, Bits, this.sums, way.Allowed);
        var (add, leastMet, leastPoints) = (EnoughSum.Met + way.Points, least.LeastMet, leastSeen);
        foreach (var cursor in way.Cursors)
        {
            for (var at = cursor.Doc - start; (uint)at < WindowSize; at = cursor.Next() - start)
            {
                var bit = 1ul << at;
                if ((met[at >> 6] & bit) != 0 || (allowed is not null && allowed[segment.LabelOf(start + at)] == 0))
                {
                    continue;
                }

                met[at >> 6] |= bit;
                var sum = sums[at] + add;
                sums[at] = (ushort)sum;
                if (sum >= leastMet && (sum & EnoughSum.PointMask) >= leastPoints)
                {
                    bits[at >> 6] |= bit;
                }
            }
        }
    }

    /// <summary>Those that have too little from the parts they meet must get the rest from those that they do not.</summary>
    private void DropWhatLacks()
    {
        for (var word = 0; word < Bits.Length; word++)
        {
            for (var left = Bits[word]; left != 0; left &= left - 1)
            {
                var at = (word << 6) + BitOperations.TrailingZeroCount(left);
                var lacking = least.LeastPoints - (sums[at] & EnoughSum.PointMask);
                if (lacking > 0 && lacking > Unmet(at))
                {
                    Bits[word] &= ~(1ul << at);
                }
            }
        }
    }

    private int Unmet(int at)
    {
        var points = 0;
        for (var part = 0; part < parts.Length; part++)
        {
            if (parts[part].MostUnmet > 0 && (met[part][at >> 6] >> at & 1) == 0)
            {
                points += parts[part].Unmet(Start + at, segment.LabelOf(Start + at));
            }
        }

        return points;
    }
}
