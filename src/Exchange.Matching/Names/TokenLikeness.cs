namespace Exchange.Matching.Names;

/// <summary>How alike two tokens are when nothing but two names is known, 0 to 1.</summary>
internal static class TokenLikeness
{
    private const double OtherForm = 0.9;
    private const double Sounds = 0.55;
    private const double OnlyInitial = 0.7;
    private const double CutOff = 0.7;
    private const double PerError = 0.9;
    private const int CutOffLeast = 2;

    /// <summary>0 when they are not alike.</summary>
    public static double Of(NameToken one, NameToken other) => NameTokens.Compare(one, other) switch
    {
        NameAgreement.Same => 1,
        NameAgreement.Initial => OnlyInitial,
        NameAgreement.Nickname => OtherForm,
        NameAgreement.Transliteration => Math.Max(0.8, OfLetters(one.Text, other.Text)),
        NameAgreement.SoundsAlike => Math.Max(Sounds, OfLetters(one.Text, other.Text)),
        _ => Math.Max(OfLetters(one.Text, other.Text), OfCutOff(one.Text, other.Text)),
    };

    /// <summary>By typing errors; more are allowed than in a search, as the rest of the name bears the decision.</summary>
    private static double OfLetters(string one, string other)
    {
        var shorter = Math.Min(one.Length, other.Length);
        if (!one.All(char.IsAsciiLetterOrDigit) || !other.All(char.IsAsciiLetterOrDigit))
        {
            return 0;
        }

        var most = shorter switch { < 3 => 0, < 5 => 1, < 10 => 2, _ => 3 };
        var errors = TypingErrors.Between(one, other, most);
        if (errors == TypingErrors.TooMany || (one[0] != other[0] && errors > 1 && errors == most))
        {
            return 0;
        }

        return 1 - (PerError * errors / Math.Max(one.Length, other.Length));
    }

    private static double OfCutOff(string one, string other)
    {
        var (shorter, longer) = one.Length < other.Length ? (one, other) : (other, one);
        return shorter.Length >= CutOffLeast && longer.StartsWith(shorter, StringComparison.Ordinal) ? CutOff : 0;
    }
}
