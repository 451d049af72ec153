using Exchange.Records.Fields;

namespace Exchange.Index.Searching;

/// <summary>A scope in one segment: for each field group, which of the segment's labels may match.</summary>
internal sealed class SegmentScope
{
    private const int WithoutGroup = 64;

    private readonly byte[]?[] byGroup = new byte[]?[WithoutGroup + 1];

    /// <summary>From the group bits of each label.</summary>
    public SegmentScope(ulong[] masks)
    {
        for (var place = 0; place <= WithoutGroup; place++)
        {
            byGroup[place] = Shared(place, Build(masks, place == WithoutGroup ? ulong.MaxValue : 1ul << place));
        }
    }

    /// <summary>Hides nothing.</summary>
    public static SegmentScope Everything { get; } = new([]);

    /// <summary>
    /// 1 for each label that may match on the group, or at all without one; null when all may. Groups with the same labels have the same
    /// array.
    /// </summary>
    public byte[]? Allowed(FieldGroup? group) => byGroup[group is { } given ? (int)given : WithoutGroup];

    private static byte[]? Build(ulong[] masks, ulong wanted)
    {
        var allowed = Array.ConvertAll(masks, mask => (mask & wanted) == 0 ? (byte)0 : (byte)1);
        return Array.IndexOf(allowed, (byte)0) < 0 ? null : allowed;
    }

    private byte[]? Shared(int before, byte[]? allowed) =>
        allowed is null ? null : byGroup.Take(before).FirstOrDefault(known => known is not null && known.AsSpan().SequenceEqual(allowed)) ?? allowed;
}
