using Exchange.Records.Fields;

namespace Exchange.Index.Searching;

/// <summary>A scope in one segment: for each field group, which of the segment's labels may match.</summary>
internal sealed class SegmentScope(ulong[] masks)
{
    private const int WithoutGroup = 64;

    private readonly byte[]?[] byGroup = new byte[]?[WithoutGroup + 1];
    private readonly bool[] isBuilt = new bool[WithoutGroup + 1];

    /// <summary>Hides nothing.</summary>
    public static SegmentScope Everything { get; } = new([]);

    /// <summary>
    /// 1 for each label that may match on the group, or at all without one; null when all may. Groups with the same labels have the same
    /// array. Worked out when first asked for: a query looks at few groups.
    /// </summary>
    public byte[]? Allowed(FieldGroup? group)
    {
        var place = group is { } given ? (int)given : WithoutGroup;
        if (!Volatile.Read(ref isBuilt[place]))
        {
            byGroup[place] = Shared(Build(place == WithoutGroup ? ulong.MaxValue : 1ul << place));
            Volatile.Write(ref isBuilt[place], true);
        }

        return byGroup[place];
    }

    private byte[]? Build(ulong wanted)
    {
        var allowed = new byte[masks.Length];
        var all = true;
        for (var label = 0; label < masks.Length; label++)
        {
            var may = (masks[label] & wanted) != 0;
            allowed[label] = may ? (byte)1 : (byte)0;
            all &= may;
        }

        return all ? null : allowed;
    }

    private byte[]? Shared(byte[]? allowed) =>
        allowed is null ? null : Array.Find(byGroup, known => known is not null && known.AsSpan().SequenceEqual(allowed)) ?? allowed;
}
