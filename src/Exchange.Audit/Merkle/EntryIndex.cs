using System.Globalization;

namespace Exchange.Audit.Merkle;

/// <summary>The place of an entry in the log, counted from 0; never negative and never given twice.</summary>
public readonly record struct EntryIndex
{
    /// <summary>A negative index is an <see cref="ArgumentOutOfRangeException"/>.</summary>
    public EntryIndex(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        Value = value;
    }

    /// <summary>The place, from 0.</summary>
    public long Value { get; }

    /// <summary>The decimal number.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
