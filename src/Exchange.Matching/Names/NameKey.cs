namespace Exchange.Matching.Names;

/// <summary>A key under which an index stores a name token so that tokens alike in sound or use are found.</summary>
/// <param name="Value">Kind in the uppermost three bits, the key itself below; part of the index's file format.</param>
public readonly record struct NameKey(uint Value)
{
    private const int KindShift = 29;

    /// <summary>What the key stands for.</summary>
    public NameKeyKind Kind => (NameKeyKind)(Value >> KindShift);

    /// <summary>How two tokens agree that have such a key in common and agree in no better way.</summary>
    public NameAgreement Agreement => Kind switch
    {
        NameKeyKind.Nickname => NameAgreement.Nickname,
        NameKeyKind.Consonants => NameAgreement.Transliteration,
        _ => NameAgreement.SoundsAlike,
    };

    /// <summary>A key of that kind.</summary>
    internal static NameKey Of(NameKeyKind kind, uint value) => new(((uint)kind << KindShift) | value);
}
