namespace Exchange.Node.Policies.Forms;

/// <summary>Words of the language, as the form writes them.</summary>
internal static class TemplateWords
{
    /// <summary>Words instead of a name with dashes.</summary>
    public static string Plain(string name) => name.Replace('-', ' ');

    /// <summary>With a capital letter.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>Choices that are called as the language calls them.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Choices(IEnumerable<string> words) =>
        [.. words.Select(word => KeyValuePair.Create(word, Plain(word)))];
}
