using System.Numerics;

namespace Exchange.Records.Fields;

/// <summary>A set of field groups as one machine word.</summary>
/// <param name="Bits">Bit n stands for the group with number n.</param>
public readonly record struct FieldGroupSet(ulong Bits)
{
    /// <summary>Every group there is.</summary>
    public static FieldGroupSet All { get; } = Of(Enum.GetValues<FieldGroup>());

    /// <summary>No group.</summary>
    public static FieldGroupSet None => default;

    /// <summary>How many groups are in the set.</summary>
    public int Count => BitOperations.PopCount(Bits);

    /// <summary>The set of these groups.</summary>
    public static FieldGroupSet Of(params ReadOnlySpan<FieldGroup> groups)
    {
        var bits = 0UL;
        foreach (var group in groups)
        {
            bits |= 1UL << (int)group;
        }

        return new FieldGroupSet(bits);
    }

    /// <summary>Whether the group is in the set.</summary>
    public bool Contains(FieldGroup group) => (Bits & (1UL << (int)group)) != 0;

    /// <summary>Whether every group of the other set is in this one.</summary>
    public bool ContainsAll(FieldGroupSet other) => (other.Bits & ~Bits) == 0;

    /// <summary>The groups of both sets together.</summary>
    public FieldGroupSet Union(FieldGroupSet other) => new(Bits | other.Bits);

    /// <summary>The groups of this set that are not in the other.</summary>
    public FieldGroupSet Except(FieldGroupSet other) => new(Bits & ~other.Bits);

    /// <summary>Whether the sets have a group in common.</summary>
    public bool Intersects(FieldGroupSet other) => (Bits & other.Bits) != 0;

    /// <summary>The groups, in the order of their numbers.</summary>
    public IEnumerable<FieldGroup> Enumerate()
    {
        for (var rest = Bits; rest != 0; rest &= rest - 1)
        {
            yield return (FieldGroup)BitOperations.TrailingZeroCount(rest);
        }
    }
}
