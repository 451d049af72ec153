using Exchange.Matching.Text;
using Exchange.Records.Identity;
using Exchange.Records.Queries;

namespace Exchange.Index.Plain;

/// <summary>Turns a criterion into a test of a value.</summary>
internal static class CriterionTests
{
    /// <summary>The field with a test for the value asked for.</summary>
    public static (SearchField Field, Func<string, bool> Matches) WithTest(this SearchField field, string asked) =>
        (field, field.Comparison switch
        {
            Comparison.Words => WordsTest(asked),
            Comparison.Compact => CompactTest(asked),
            Comparison.Date => DateTest(asked),
            Comparison.Exact => found => string.Equals(asked.Trim(), found, StringComparison.OrdinalIgnoreCase),
        });

    private static Func<string, bool> WordsTest(string asked)
    {
        var patterns = TextFolding.QueryWords(asked).Select(word => new WildcardPattern(word)).ToArray();
        return found =>
        {
            var words = TextFolding.Words(found).ToArray();
            return patterns.Length > 0 && patterns.All(pattern => words.Any(pattern.Matches));
        };
    }

    private static Func<string, bool> CompactTest(string asked)
    {
        var compact = TextFolding.Compact(asked, keepWildcards: true);
        var pattern = new WildcardPattern(compact);
        return found => TextFolding.HasLetterOrDigit(compact) && pattern.Matches(TextFolding.Compact(found));
    }

    private static Func<string, bool> DateTest(string asked) =>
        PartialDate.TryParse(asked, out var date)
            ? found => PartialDate.TryParse(found, out var other) && DateAgreement.Agree(date, other)
            : _ => false;
}
