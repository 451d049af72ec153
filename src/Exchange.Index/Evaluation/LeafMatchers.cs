using System.Diagnostics;
using Exchange.Matching.Text;
using Exchange.Records.Fields;
using Exchange.Records.Identity;
using Exchange.Records.Queries;
using Exchange.Records.Queries.Language;

namespace Exchange.Index.Evaluation;

/// <summary>Says how each part of a query is held against records.</summary>
internal static class LeafMatchers
{
    /// <summary>Letters and digits of a word that is also looked for among plates, serials and telephone numbers.</summary>
    private const int NumberLengthMin = 3;

    private static readonly HashSet<FieldShape> NumberFields =
        [.. SearchFields.All.Where(field => field.Comparison == Comparison.Compact).SelectMany(field => field.Fields)];

    private static readonly FieldShape[] DateFields = [.. RecordShape.Leaves.Values.Where(leaf => leaf.Type == FieldType.PartialDate)];

    /// <summary>What holds this part against records.</summary>
    public static LeafMatcher Of(QueryNode leaf) => leaf switch
    {
        QueryNode.Word word => OfWord(word.Text),
        QueryNode.Wildcard wild => new TextMatcher(TokenPattern.Wild(wild.Pattern), wild.Pattern),
        QueryNode.Phrase phrase => new TextMatcher(TokenPattern.Of(phrase.Text, phrase.Slop), phrase.Text),
        QueryNode.WholeDate date => OfDate(date),
        QueryNode.Clause clause => new ClauseMatcher(clause),
        _ => throw new UnreachableException(),
    };

    private static AnyMatcher OfWord(string text)
    {
        var pattern = TokenPattern.Of(text);
        var ways = new List<LeafMatcher> { new TextMatcher(pattern, text) };
        var compact = TextFolding.Compact(text);
        if (compact.Length >= NumberLengthMin && compact.Any(char.IsAsciiDigit))
        {
            ways.Add(new ValueMatcher(
                "number", text, value => NumberFields.Contains(value.Field) && value.Compact == compact,
                [.. NumberFields.Select(field => new ValueForm(field, compact, IsCompact: true))]));
        }

        if (NameMatcher.Of(text) is { } names)
        {
            ways.Add(names);
        }

        return new AnyMatcher(ways);
    }

    private static AnyMatcher OfDate(QueryNode.WholeDate date) => new(
    [
        new TextMatcher(TokenPattern.Of(date.Text), date.Text),
        new ValueMatcher("birth", date.Text, value => value.Field.Type == FieldType.PartialDate
            && PartialDate.TryParse(value.Text, out var found) && DateAgreement.Agree(date.Date, found), [.. DateForms(date.Date)]),
    ]);

    /// <summary>A whole date agrees with itself and with its own year and month.</summary>
    private static IEnumerable<ValueForm> DateForms(PartialDate date) =>
        from field in DateFields
        from form in new[] { date, date with { Day = 0 }, new PartialDate(date.Year) }
        select new ValueForm(field, form.ToString(), IsCompact: false);
}
