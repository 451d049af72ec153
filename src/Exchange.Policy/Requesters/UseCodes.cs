namespace Exchange.Policy.Requesters;

/// <summary>Reading and naming of use codes.</summary>
public static class UseCodes
{
    /// <summary>Every code, as written.</summary>
    public static IReadOnlyList<string> Names { get; } = Enum.GetNames<UseCode>();

    /// <summary>Reads a code; one capital letter, nothing else is taken.</summary>
    public static bool TryParse(string? text, out UseCode code)
    {
        code = default;
        return text is { Length: 1 } && text[0] is >= 'A' and <= 'Z' && Enum.TryParse(text, out code);
    }

    /// <summary>The code in words, for people.</summary>
    public static string Meaning(UseCode code) => code switch
    {
        UseCode.A => "administrative file maintenance",
        UseCode.C => "criminal justice",
        UseCode.F => "firearms",
        UseCode.J => "criminal justice employment",
        UseCode.S => "national security",
    };
}
