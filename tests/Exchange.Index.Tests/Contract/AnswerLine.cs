using System.Globalization;
using System.Text;

namespace Exchange.Index.Tests.Contract;

/// <summary>An answer as one line, to the last bit, so that two of them can be compared.</summary>
internal static class AnswerLine
{
    public static string Of(SearchAnswer answer)
    {
        var line = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{answer.Total}; {answer.PartialReason}; ");
        foreach (var counts in new[] { answer.Facets.Kinds, answer.Facets.Years, answer.Facets.Offenses, answer.Facets.Cities, answer.Facets.Districts })
        {
            line.AppendJoin(',', counts).Append("; ");
        }

        line.AppendJoin(',', answer.Suggestions).Append("; ");
        foreach (var hit in answer.Hits)
        {
            line.Append(CultureInfo.InvariantCulture, $"{hit.Id} {BitConverter.DoubleToInt64Bits(hit.Score):x} ").AppendJoin(',', hit.Matches.Select(Of)).Append("; ");
        }

        return line.ToString();
    }

    private static string Of(FieldMatch match) =>
        $"{match.EntityList} {match.EntityId} {match.Criterion} {match.Field.Path} {match.Groups.Bits} {match.Outcome} {match.How} {match.Asked}";
}
