using System.Collections.Frozen;
using Exchange.Matching.Text;

namespace Exchange.Matching.Places;

/// <summary>
/// Brings street addresses into the form in which they are compared: folded words, usual abbreviations made one, numbers without leading
/// zeros. The same for what is asked and what is found.
/// </summary>
public static class AddressFolding
{
    private const string Unit = "unit";

    private static readonly FrozenDictionary<string, string> Forms = ShippedTable.Rows("places/street-words")
        .SelectMany(row => row[1].Split(' ').Select(word => (Word: word, Form: row[0])))
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Form, StringComparer.Ordinal);

    /// <summary>
    /// The words of an address, in order. An apartment sign is a word of its own: <c>1200 N. Main Street #4B</c> is
    /// <c>1200 n main st unit 4b</c>. Wildcards stay when asked for.
    /// </summary>
    public static IEnumerable<string> Words(string address, bool keepWildcards = false)
    {
        var text = address.Replace("#", $" {Unit} ", StringComparison.Ordinal);
        var last = "";
        foreach (var word in keepWildcards ? TextFolding.QueryWords(text) : TextFolding.Words(text))
        {
            var form = Form(word);
            if (form != Unit || last != Unit)
            {
                yield return form;
            }

            last = form;
        }
    }

    /// <summary>The form of one folded word.</summary>
    public static string Form(string word) =>
        Forms.TryGetValue(word, out var form) ? form
        : char.IsAsciiDigit(word[0]) && word.TrimStart('0') is { Length: > 0 } number ? number
        : word;
}
