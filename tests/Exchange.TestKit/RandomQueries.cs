using System.Globalization;
using Exchange.Records;
using Exchange.Records.Codes;
using Exchange.Records.Entities;
using Exchange.Records.Queries;

namespace Exchange.TestKit;

/// <summary>Queries from a seed, drawn from the records with typing errors, so that they find something.</summary>
public sealed class RandomQueries(int seed, IReadOnlyList<ContributedRecord> corpus)
{
    private readonly RandomRecords random = new(seed);

    /// <summary>A query that can be run and has a fair chance to find something.</summary>
    public RecordQuery Query()
    {
        var query = Drawn();
        while (QueryValidator.Check(query).Count > 0)
        {
            query = Drawn();
        }

        return query;
    }

    private RecordQuery Drawn() => new()
    {
        Text = random.Chance(65) ? Text() : null,
        Clauses = random.Chance(55) ? [.. Enumerable.Range(0, 1 + random.Below(2)).Select(_ => Clause())] : [],
        Kinds = random.Chance(10) ? [.. CodeTables.RecordKinds.Entries.Where(_ => random.Chance(60)).Select(kind => kind.Code)] : [],
        From = random.Chance(10) ? Some.Noon - TimeSpan.FromDays(random.Below(1_500)) : null,
        To = random.Chance(10) ? Some.Noon - TimeSpan.FromDays(random.Below(300)) : null,
        Limit = random.Chance(30) ? 3 : 50,
    };

    private string Text() => random.Below(8) switch
    {
        0 => $"{Term()} {Term()}",
        1 => $"{Term()} OR {Term()}",
        2 => $"({Term()} OR {Term()}) {Term()}",
        3 => $"{Term()} -{Word()}",
        4 => $"{Term()} NOT ({Term()} {Term()})",
        5 => $"({Term()} {Term()}) OR {Term()}",
        _ => Term(),
    };

    private string Term()
    {
        var word = Word();
        return random.Below(12) switch
        {
            0 when word.Length > 3 => word[..3] + "*",
            1 when word.Length > 3 => word[..2] + "?" + word[3..],
            2 => Phrase(),
            3 => $"\"{Word()} {Word()}\"~{random.Below(8)}",
            4 => Field(Clause()),
            5 => RandomPerson.Mistyped(random, word),
            6 => random.OneOf(RandomPerson.Given),
            7 => RandomPerson.Mistyped(random, random.OneOf(RandomPerson.Surnames)),
            8 => random.OneOf(["850-555-0101", "QZX4401", "QZX 4402", "3/9/1987", "1980-01-05", "26-00012", "SN-003"]),
            _ => word,
        };
    }

    private string Word() => random.OneOf(random.OneOf(RandomCorpus.Sentences).Split(' ')).Trim('.', '(', ')', ',');

    private string Phrase()
    {
        var words = random.OneOf(RandomCorpus.Sentences).Split(' ');
        var at = random.Below(words.Length - 1);
        return $"\"{words[at]} {words[at + 1]}\"";
    }

    /// <summary>A clause in the words of the search box.</summary>
    private static string Field(QueryClause clause) =>
        string.Join(' ', clause.Criteria.Select(pair => $"{clause.Entity}.{pair.Key}:{(pair.Value.Contains(' ', StringComparison.Ordinal) ? $"\"{pair.Value}\"" : pair.Value)}"));

    private QueryClause Clause()
    {
        var record = random.OneOf(corpus);
        if (random.Chance(55))
        {
            return new QueryClause("person", Person(record.Persons.Count > 0 ? random.OneOf(record.Persons) : RandomPerson.Next(random, 1)));
        }

        var entity = random.OneOf(SearchFields.Entities);
        var fields = SearchFields.All.Where(field => field.Entity == entity).ToList();
        var criteria = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in fields.Where(_ => random.Chance(150 / fields.Count)).DefaultIfEmpty(random.OneOf(fields)))
        {
            criteria[field.Name] = Value(field, record);
        }

        return new QueryClause(entity, criteria);
    }

    /// <summary>What a witness may remember of a person: some of it, some of it wrong.</summary>
    private Dictionary<string, string> Person(Person person)
    {
        var criteria = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(criteria, "surname", 70, person.Name?.Surname);
        Add(criteria, "given", 60, person.Name?.Given);
        Add(criteria, "name", criteria.Count == 0 ? 80 : 10, person.Name?.Full ?? person.Name?.Given);
        Add(criteria, "birth", 45, person.DateOfBirth is { } birth && random.Chance(80) ? birth.ToString() : RandomPerson.Birth(random).ToString());
        if (random.Chance(25))
        {
            Add(criteria, "sex", 50, person.Sex);
            Add(criteria, "hair", 50, person.HairColor);
            Add(criteria, "height", 50, person.HeightInches is { } inches ? inches.ToString(CultureInfo.InvariantCulture) : "60..70");
            Add(criteria, "number", 40, person.Identifiers.Count > 0 ? person.Identifiers[0].Value : null);
            Add(criteria, "tattoo", 20, "anchor");
            Add(criteria, "age", 30, "25..45");
        }

        return criteria.Count > 0 ? criteria : new(StringComparer.Ordinal) { ["birth"] = random.OneOf(["1975..1980", "1980", "1982-05", ">1983"]) };
    }

    private void Add(Dictionary<string, string> criteria, string name, int percent, string? value)
    {
        if (random.Chance(percent) && !string.IsNullOrWhiteSpace(value))
        {
            criteria[name] = name is "surname" or "given" or "name" && random.Chance(40) ? RandomPerson.Mistyped(random, value) : value;
        }
    }

    private string Value(SearchField field, ContributedRecord record) => field.Comparison switch
    {
        Comparison.Date or Comparison.Time => random.OneOf(["1980", "1975-03", "1975..1985", "2025", ">2024", "2026-01-05"]),
        Comparison.Code => random.OneOf(field.Fields[0].Codes!.Entries).Code,
        Comparison.Number => random.OneOf(["2005..2010", "2007", "60..70", ">150", "2012"]),
        Comparison.Compact => random.OneOf(["QZX44*", "QZX 4401", "850-555-01*", "8505550102", "SN-003", "26-000*", "1HG*", "K77120", record.LocalId]),
        Comparison.Near => random.OneOf(["30.42,-84.28,1000", "30.4,-84.3,20000", "30.43,-84.27,300"]),
        Comparison.Address => random.OneOf(["main", "1200 main st", "oak avenue", "n oak"]),
        Comparison.Name => RandomPerson.Mistyped(random, random.OneOf(RandomPerson.Surnames)),
        Comparison.Words => random.OneOf(["quincy", "ford", "FL", "burglary", "\"rear door\"", "\"sedan blue\"~2", "blue anchor", "district 1", "hav*", random.Word()]),
    };
}
