using Exchange.Records.Fields;
using Exchange.Records.Queries;
using Exchange.Records.Queries.Language;

namespace Exchange.Node.HiddenSearches;

/// <summary>Everything that a query asks of fields, exclusions included: that something is not so tells as much.</summary>
public static class AskedCriteria
{
    private static readonly HashSet<FieldShape> Numbers =
        [.. SearchFields.All.Where(field => field.Comparison == Comparison.Compact).SelectMany(field => field.Fields)];

    private static readonly FieldShape[] Texts = [.. RecordShape.Leaves.Values.Where(field => field is { Type: FieldType.Text, Rules.Codes: null })];

    private static readonly FieldShape[] TextsButNumbers = [.. Texts.Where(field => !Numbers.Contains(field))];

    private static readonly FieldShape[] TextsAndDates =
        [.. Texts, .. RecordShape.Leaves.Values.Where(field => field.Type == FieldType.PartialDate)];

    /// <summary>The criteria, in the order of the query.</summary>
    public static IReadOnlyList<AskedCriterion> Of(RecordQuery query) => QueryPlan.Of(query) is { } root ? [.. Of(root)] : [];

    private static IEnumerable<AskedCriterion> Of(QueryNode node) => node switch
    {
        QueryNode.And all => all.Operands.SelectMany(Of),
        QueryNode.Or any => any.Operands.SelectMany(Of),
        QueryNode.Not none => Of(none.Operand),
        QueryNode.Clause clause => clause.Criteria.Select(one =>
            new AskedCriterion($"{one.Field.Entity}.{one.Field.Name}", Text(one.Test), one.Field.Fields)),
        QueryNode.Word word => [Words(word.Text)],
        QueryNode.Wildcard wild => [Words(wild.Pattern)],
        QueryNode.Phrase phrase => [Words(phrase.Text)],
        QueryNode.WholeDate date => [new AskedCriterion("words", date.Text, TextsAndDates)],
        _ => [],
    };

    /// <summary>A word without a digit is nobody's number.</summary>
    private static AskedCriterion Words(string text) => new("words", text, text.Any(char.IsAsciiDigit) ? Texts : TextsButNumbers);

    private static string Text(Criterion test) => test switch
    {
        Criterion.Words words => words.Text,
        Criterion.Phrase phrase => phrase.Text,
        Criterion.Compact compact => compact.Text,
        Criterion.Date date => date.Value.ToString(),
        Criterion.Days days => FormattableString.Invariant($"{days.From:yyyy-MM-dd} {days.To:yyyy-MM-dd}"),
        Criterion.Numbers numbers => FormattableString.Invariant($"{numbers.Least} {numbers.Most}"),
        Criterion.Codes codes => string.Join(' ', codes.Any),
        Criterion.Near near => FormattableString.Invariant($"{near.Latitude} {near.Longitude}"),
        _ => "",
    };
}
