namespace Exchange.Synthetic.Text;

/// <summary>Text without accents, as old systems hold it.</summary>
internal static class AsciiText
{
    // Normalisation forms need data that an invariant program does not carry; these are the letters of our own tables.
    private static readonly Dictionary<char, string> Plain = new (string Plain, string Accented)[]
    {
        ("A", "ÁÅ"), ("a", "àáäăąạảấầặ"), ("C", "Č"), ("c", "çćč"), ("D", "Đ"), ("d", "đ"), ("e", "èéêëễệ"),
        ("i", "íîïị"), ("l", "ł"), ("n", "ñń"), ("O", "Ó"), ("o", "óôõöøơọốồỗớ"), ("r", "ř"), ("S", "Š"),
        ("s", "śš"), ("ss", "ß"), ("u", "ùúüũưủứữ"), ("y", "ýỳỹ"), ("Z", "Ž"), ("z", "ž"),
    }.SelectMany(pair => pair.Accented.Select(letter => (letter, pair.Plain))).ToDictionary();

    /// <summary>
    /// The text in ASCII: letters without their accents; a letter that no table of ours has stays as it is.
    /// </summary>
    public static string Fold(string text) => System.Text.Ascii.IsValid(text)
        ? text
        : string.Concat(text.Select(letter => Plain.GetValueOrDefault(letter) ?? letter.ToString()));

    /// <summary>The first letter, upper case, without accent.</summary>
    public static char Initial(string text) => char.ToUpperInvariant(Fold(text)[0]);

    /// <summary>The text with a small first letter.</summary>
    public static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    /// <summary>Letters and digits alone, lower case, without accents.</summary>
    public static string Slug(string text) =>
        string.Concat(Fold(text).Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant));
}
