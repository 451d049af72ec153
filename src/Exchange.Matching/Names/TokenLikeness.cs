namespace Exchange.Matching.Names;

/// <summary>How alike two tokens are when nothing but two names is known, 0 to 1.</summary>
internal static class TokenLikeness
{
    /// <summary>The initial of a name for the name.</summary>
    public const double OnlyInitial = 0.7;

    private const double OtherForm = 0.9;
    private const double Sounds = 0.55;
    private const double CutOff = 0.7;
    private const double PerError = 0.9;
    private const int CutOffLeast = 2;

    /// <summary>0 when they are not alike.</summary>
    /// <param name="one">A token.</param>
    /// <param name="other">A token of the other name.</param>
    /// <param name="asWritten">Whether both are words as written: two words put together begin with the first of them and are not it cut off.</param>
    public static double Of(NameToken one, NameToken other, bool asWritten) => NameTokens.Compare(one, other) switch
    {
        NameAgreement.Same => 1,
        NameAgreement.Initial => OnlyInitial,
        NameAgreement.Nickname => OtherForm,
        NameAgreement.Transliteration => Math.Max(0.8, OfLetters(one.Text, other.Text)),
        NameAgreement.SoundsAlike => Math.Max(Sounds, OfLetters(one.Text, other.Text)),
        _ => Math.Max(OfLetters(one.Text, other.Text), asWritten ? OfCutOff(one, other) : 0),
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

    /// <summary>A name cut off by a form's width or an unfinished entry. A father's name is no longer form of a given name.</summary>
    private static double OfCutOff(NameToken one, NameToken other)
    {
        var (shorter, longer) = one.Text.Length < other.Text.Length ? (one, other) : (other, one);
        return shorter.Text.Length >= CutOffLeast && longer.Role != NameRole.Middle && longer.Text.StartsWith(shorter.Text, StringComparison.Ordinal)
            ? CutOff
            : 0;
    }
}
