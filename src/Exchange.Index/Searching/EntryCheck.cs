using System.Runtime.CompilerServices;
using Exchange.Index.Segments;

namespace Exchange.Index.Searching;

/// <summary>Whether an entry may match: its label is allowed and it is not deleted. Costs one or two memory reads, or none.</summary>
internal readonly struct EntryCheck(SegmentView view, byte[]? allowed)
{
    private readonly Section labels = view.Reader.LabelSection;
    private readonly bool isNarrow = view.Reader.HasNarrowLabels;
    private readonly ulong[]? live = view.Live;

    /// <summary>Whether every entry may match.</summary>
    public bool IsVoid => allowed is null && live is null;

    /// <summary>Whether this entry may match.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Allows(int doc)
    {
        if (allowed is not null && allowed[isNarrow ? labels.At<byte>(doc) : labels.At<ushort>(doc)] == 0)
        {
            return false;
        }

        return live is null || (live[doc >> 6] >> doc & 1) != 0;
    }
}
