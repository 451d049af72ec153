namespace Exchange.Matching.Names;

/// <summary>A key under which an index stores a name token so that tokens alike in sound or use are found.</summary>
/// <param name="Value">Kind in the uppermost three bits, the key itself below; part of the index's file format.</param>
public readonly record struct NameKey(uint Value)
{
    private const int KindShift = 29;

    /// <summary>What the key stands for.</summary>
    public NameKeyKind Kind => (NameKeyKind)(Value >> KindShift);

    /// <summary>A key of that kind.</summary>
    internal static NameKey Of(NameKeyKind kind, uint value) => new(((uint)kind << KindShift) | value);
}
