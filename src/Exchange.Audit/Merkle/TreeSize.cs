using System.Globalization;

namespace Exchange.Audit.Merkle;

/// <summary>How many leaves a tree has; never negative.</summary>
public readonly record struct TreeSize
{
    /// <summary>A negative size is an <see cref="ArgumentOutOfRangeException"/>.</summary>
    public TreeSize(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        Value = value;
    }

    /// <summary>The number of leaves.</summary>
    public long Value { get; }

    /// <summary>Whether a tree of this size has a leaf at <paramref name="index"/>.</summary>
    public bool Contains(EntryIndex index) => index.Value < Value;

    /// <summary>The decimal number.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
