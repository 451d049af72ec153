using System.Text;
using Exchange.Records.Codes;
using Exchange.Records.Identity;
using Exchange.Records.Validation;

namespace Exchange.Records.Queries;

/// <summary>Checks a query before anything is searched and lists everything that is wrong with it.</summary>
public static class QueryValidator
{
    private const int TextLengthMax = 500;
    private const int CriteriaMax = 40;

    /// <summary>The problems of a query; none when it can be run.</summary>
    public static IReadOnlyList<Problem> Check(RecordQuery query)
    {
        var problems = new List<Problem>();
        CheckBounds(query, problems);
        for (var i = 0; i < query.Clauses.Count; i++)
        {
            CheckClause(query.Clauses[i], $"$.clauses[{i}]", problems);
        }

        foreach (var _ in query.Kinds.Where(kind => !CodeTables.RecordKinds.Contains(kind)))
        {
            problems.Add(new Problem("$.kinds", "code-unknown", "give kinds of the table `record-kind`"));
        }

        return problems;
    }

    private static void CheckBounds(RecordQuery query, List<Problem> problems)
    {
        if (!HasWords(query.Text) && query.Clauses.Count == 0)
        {
            problems.Add(new Problem("$", "query-empty", "say what to look for: words, or something about a person, vehicle, place or thing"));
        }

        if (query.Text?.Length > TextLengthMax)
        {
            problems.Add(new Problem("$.text", "text-too-long", $"give at most {TextLengthMax} characters"));
        }

        if (query.Limit is < 1 or > RecordQuery.LimitMax)
        {
            problems.Add(new Problem("$.limit", "number-out-of-range", $"ask for 1 to {RecordQuery.LimitMax} hits"));
        }

        if (query.Clauses.Sum(clause => clause.Criteria.Count) > CriteriaMax)
        {
            problems.Add(new Problem("$.clauses", "list-too-long", $"give at most {CriteriaMax} criteria"));
        }

        if (query is { From: { } from, To: { } to } && to < from)
        {
            problems.Add(new Problem("$.to", "times-reversed", "the span ends before it begins; swap the times"));
        }
    }

    private static void CheckClause(QueryClause clause, string path, List<Problem> problems)
    {
        if (!SearchFields.Entities.Contains(clause.Entity))
        {
            problems.Add(new Problem($"{path}.entity", "entity-unknown", NearestWord.Suggest(clause.Entity, SearchFields.Entities)));
            return;
        }

        if (clause.Criteria.Count == 0)
        {
            problems.Add(new Problem($"{path}.criteria", "query-empty", "give at least one criterion"));
        }

        foreach (var (name, value) in clause.Criteria)
        {
            CheckCriterion(clause.Entity, name, value, $"{path}.criteria.{name}", problems);
        }
    }

    private static void CheckCriterion(string entity, string name, string value, string path, List<Problem> problems)
    {
        if (SearchFields.Find(entity, name) is not { } field)
        {
            problems.Add(new Problem(path, "field-unknown", NearestWord.Suggest(name, SearchFields.NamesOf(entity))));
        }
        else if (!HasWords(value))
        {
            problems.Add(new Problem(path, "text-empty", "give at least one letter or digit"));
        }
        else if (value.Length > TextLengthMax)
        {
            problems.Add(new Problem(path, "text-too-long", $"give at most {TextLengthMax} characters"));
        }
        else if (field.Comparison == Comparison.Date && !PartialDate.TryParse(value, out _))
        {
            problems.Add(new Problem(path, "date-unreadable", "give a date that exists, as yyyy, yyyy-MM or yyyy-MM-dd"));
        }
    }

    private static bool HasWords(string? text) => text is not null && text.EnumerateRunes().Any(Rune.IsLetterOrDigit);
}
