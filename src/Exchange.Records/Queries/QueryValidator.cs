using Exchange.Records.Codes;
using Exchange.Records.Queries.Language;
using Exchange.Records.Validation;

namespace Exchange.Records.Queries;

/// <summary>Checks a query before anything is searched and lists everything that is wrong with it.</summary>
public static class QueryValidator
{
    private const string OnlyExcludes = "say also what to look for; on either side of OR exclusions alone would find everything else";

    /// <summary>The problems of a query; none when it can be run.</summary>
    public static IReadOnlyList<Problem> Check(RecordQuery query)
    {
        var problems = new List<Problem>();
        CheckText(query, problems);
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

    private static void CheckText(RecordQuery query, List<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(query.Text))
        {
            if (query.Clauses.Count == 0)
            {
                problems.Add(new Problem("$", "query-empty", "say what to look for: words, or something about a person, vehicle, place or thing"));
            }

            return;
        }

        var reading = QueryParser.Parse(query.Text);
        problems.AddRange(reading.Problems);
        if (reading.Node?.Narrows() == false && query.Clauses.Count == 0)
        {
            problems.Add(new Problem("$.text", "query-only-excludes", OnlyExcludes) { At = new TextSpan(0, query.Text.Length) });
        }
    }

    private static void CheckBounds(RecordQuery query, List<Problem> problems)
    {
        if (query.Limit is < 1 or > RecordQuery.LimitMax)
        {
            problems.Add(new Problem("$.limit", "number-out-of-range", $"ask for 1 to {RecordQuery.LimitMax} hits"));
        }

        if (query.Clauses.Sum(clause => clause.Criteria.Count) > QueryParser.LeavesMax)
        {
            problems.Add(new Problem("$.clauses", "list-too-long", $"give at most {QueryParser.LeavesMax} criteria"));
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
            if (SearchFields.Find(clause.Entity, name) is { } field)
            {
                CriterionReader.Read(field, value, $"{path}.criteria.{name}", problems);
            }
            else
            {
                problems.Add(new Problem($"{path}.criteria.{name}", "field-unknown", NearestWord.Suggest(name, SearchFields.NamesOf(clause.Entity))));
            }
        }
    }
}
