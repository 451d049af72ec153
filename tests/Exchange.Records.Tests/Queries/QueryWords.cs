using System.Globalization;
using Exchange.Records.Queries;
using Exchange.Records.Queries.Language;

namespace Exchange.Records.Tests.Queries;

/// <summary>Writes a tree out, so that tests can say what they expect in a line.</summary>
internal static class QueryWords
{
    public static string Of(QueryNode? node) => node switch
    {
        null => "nothing",
        QueryNode.Word word => word.Text,
        QueryNode.Wildcard wild => $"wild {wild.Pattern}",
        QueryNode.Phrase phrase => $"'{phrase.Text}'~{phrase.Slop}",
        QueryNode.WholeDate date => $"date {date.Date}",
        QueryNode.Clause clause => $"{clause.Entity}[{string.Join(", ", clause.Criteria.Select(one => $"{one.Field.Name} {Of(one.Test)}"))}]",
        QueryNode.And all => $"({string.Join(" & ", all.Operands.Select(Of))})",
        QueryNode.Or any => $"({string.Join(" | ", any.Operands.Select(Of))})",
        QueryNode.Not none => $"!{Of(none.Operand)}",
        _ => node.ToString(),
    };

    public static string Of(Criterion test) => test switch
    {
        Criterion.Words words => words.Text,
        Criterion.Phrase phrase => $"'{phrase.Text}'~{phrase.Slop}",
        Criterion.Compact compact => compact.Text,
        Criterion.Date date => date.Value.ToString(),
        Criterion.Days days => $"{days.From:yyyy-MM-dd}..{days.To:yyyy-MM-dd}",
        Criterion.Numbers numbers => string.Create(CultureInfo.InvariantCulture, $"{numbers.Least}..{numbers.Most}"),
        Criterion.Codes codes => string.Join('/', codes.Any),
        Criterion.Near near => string.Create(CultureInfo.InvariantCulture, $"{near.Latitude},{near.Longitude},{near.Meters}"),
        _ => test.ToString(),
    };
}
