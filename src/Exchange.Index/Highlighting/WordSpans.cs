using System.Globalization;
using System.Text;
using Exchange.Records.Validation;

namespace Exchange.Index.Highlighting;

/// <summary>Where the words of a text stand, parted as folding parts them.</summary>
internal static class WordSpans
{
    /// <summary>The stretches, in order.</summary>
    public static IEnumerable<TextSpan> Of(string text)
    {
        var (start, at) = (-1, 0);
        while (at < text.Length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            var isOfAWord = Rune.IsLetterOrDigit(rune) || (start >= 0 && Joins(rune));
            if (isOfAWord && start < 0)
            {
                start = at;
            }
            else if (!isOfAWord && start >= 0)
            {
                yield return Trimmed(text, start, at);
                start = -1;
            }

            at += length;
        }

        if (start >= 0)
        {
            yield return Trimmed(text, start, at);
        }
    }

    private static bool Joins(Rune rune) =>
        rune.Value is '\'' or '’' || Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark;

    /// <summary>An apostrophe joins only where something follows it.</summary>
    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (text[end - 1] is '\'' or '’')
        {
            end--;
        }

        return new TextSpan(start, end - start);
    }
}
