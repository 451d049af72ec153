using Exchange.Policy.Requesters;

namespace Exchange.Node.Asking.Pages;

/// <summary>Use codes, as people choose them.</summary>
internal static class UseCodeWords
{
    /// <summary>The codes that a user may search with, each with its words.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Options(IEnumerable<UseCode> codes) =>
        [.. codes.Select(code => KeyValuePair.Create(code.ToString(), $"{code}: {Words(code)}"))];

    private static string Words(UseCode code) => code switch
    {
        UseCode.A => "upkeep of our own records",
        UseCode.C => "criminal justice",
        UseCode.F => "firearms check",
        UseCode.J => "criminal justice employment, with consent",
        UseCode.S => "national security",
    };
}
