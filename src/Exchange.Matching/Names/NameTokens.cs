namespace Exchange.Matching.Names;

/// <summary>Compares single name tokens.</summary>
public static class NameTokens
{
    private const int NicknameBit = 1 << (int)NameKeyKind.Nickname;
    private const int ConsonantsBit = 1 << (int)NameKeyKind.Consonants;

    /// <summary>
    /// Whether two folded tokens are alike: the same, a key in common, within the typing errors allowed for the shorter, or one the initial of
    /// the other. The same either way round; what <see cref="NameLookups"/> finds, exactly.
    /// </summary>
    public static bool Alike(string asked, string found) =>
        Compare(new NameToken(asked, NameRole.Unknown), new NameToken(found, NameRole.Unknown)) != NameAgreement.None;

    /// <summary>How two tokens agree, in the best way if in several.</summary>
    public static NameAgreement Compare(NameToken asked, NameToken found) => Compare(asked.Text, asked.Keys, found.Text, found.Keys);

    /// <summary>
    /// What the agreement of two tokens is worth as evidence of one person: the natural logarithm of how much likelier it is between two
    /// mentions of one person than between two persons. 0 when they are not alike.
    /// </summary>
    public static double Worth(NameToken asked, NameToken found) => NameWeights.Of(Compare(asked, found), asked.Frequency);

    /// <summary>As <see cref="Worth(NameToken, NameToken)"/>, for folded tokens of unknown role.</summary>
    public static double Worth(string asked, string found) =>
        Worth(new NameToken(asked, NameRole.Unknown), new NameToken(found, NameRole.Unknown));

    /// <summary>Whether a token is an initial: one Latin letter. A name may well be one Han character.</summary>
    internal static bool IsInitial(ReadOnlySpan<char> token) => token.Length == 1 && char.IsAsciiLetter(token[0]);

    internal static NameAgreement Compare(
        ReadOnlySpan<char> asked, ReadOnlySpan<NameKey> askedKeys, ReadOnlySpan<char> found, ReadOnlySpan<NameKey> foundKeys)
    {
        if (asked.SequenceEqual(found))
        {
            return NameAgreement.Same;
        }

        if (IsInitial(asked) || IsInitial(found))
        {
            return !asked.IsEmpty && !found.IsEmpty && asked[0] == found[0] ? NameAgreement.Initial : NameAgreement.None;
        }

        var shared = NameKeys.SharedKinds(askedKeys, foundKeys);
        if ((shared & NicknameBit) != 0)
        {
            return NameAgreement.Nickname;
        }

        var errors = TypingErrors.Between(asked, found, TypingErrors.Allowed(Math.Min(asked.Length, found.Length)));
        return (errors, shared) switch
        {
            (1, _) => NameAgreement.OneError,
            (_, not 0) when (shared & ConsonantsBit) != 0 => NameAgreement.Transliteration,
            (2, _) => NameAgreement.TwoErrors,
            (_, not 0) => NameAgreement.SoundsAlike,
            _ => NameAgreement.None,
        };
    }
}
