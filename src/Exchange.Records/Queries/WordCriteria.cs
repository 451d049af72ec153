using System.Globalization;
using Exchange.Records.Queries.Language;

namespace Exchange.Records.Queries;

/// <summary>Reads words, phrases and numbers of things.</summary>
internal static class WordCriteria
{
    /// <summary>Most other words that may stand among those of a phrase.</summary>
    public const int SlopMax = 50;

    /// <summary>What to do where that cannot be read.</summary>
    public static string SlopAdvice { get; } = $"behind a phrase give ~ and a number up to {SlopMax}, for example \"blue sedan\"~5";

    /// <summary>Words in any order, or a phrase in quotation marks, with <c>~n</c> behind it for words near each other.</summary>
    public static CriterionReading Read(string value)
    {
        if (!QueryScanner.IsQuote(value[0]))
        {
            return ReadWords(value);
        }

        var end = QueryScanner.EndOfQuoted(value, 0);
        var inside = value[1..end];
        if (WildcardRules.FixedIn(inside) == 0)
        {
            return CriterionReading.Bad("text-empty", "give at least one letter or digit");
        }

        return ReadSlop(value[Math.Min(end + 1, value.Length)..]) is { } slop
            ? CriterionReading.Good(new Criterion.Phrase(inside, slop))
            : CriterionReading.Bad("slop-unreadable", SlopAdvice);
    }

    /// <summary>Words in any order.</summary>
    public static CriterionReading ReadWords(string value) =>
        WildcardRules.AreNarrow(value)
            ? CriterionReading.Good(new Criterion.Words(value.Trim('"')))
            : CriterionReading.Bad("wildcard-too-wide", $"give at least {WildcardRules.FixedInWordMin} letters or digits in a word with `*` or `?`");

    /// <summary>A plate, serial or other number.</summary>
    public static CriterionReading ReadCompact(string value) =>
        !WildcardRules.HasWildcard(value) || WildcardRules.FixedIn(value) >= WildcardRules.FixedInNumberMin
            ? CriterionReading.Good(new Criterion.Compact(value.Trim('"')))
            : CriterionReading.Bad(
                "wildcard-too-wide", $"give at least {WildcardRules.FixedInNumberMin} letters or digits of a number beside `*` or `?`");

    /// <summary>How many other words may stand among those of a phrase; null where that cannot be read.</summary>
    public static int? ReadSlop(string tail) =>
        tail.Length == 0 ? 0
        : tail[0] == '~' && int.TryParse(tail.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var slop) && slop <= SlopMax ? slop
        : null;
}
