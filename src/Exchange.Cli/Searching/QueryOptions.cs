using System.CommandLine;
using Exchange.Records.Json;
using Exchange.Records.Queries;
using Exchange.Records.Validation;

namespace Exchange.Cli.Searching;

/// <summary>Options that say what is looked for.</summary>
internal sealed class QueryOptions
{
    private readonly Argument<string[]> words = new("WORDS")
    {
        Description = "What to look for, as in a search box: words, \"phrases\", wild*, surname:quimby, birth:1980..1990, AND OR NOT "
            + "(docs/query-language.md)",
        Arity = ArgumentArity.ZeroOrMore,
    };


    private readonly (Option<string?> Option, string Entity, string Field)[] criteria =
    [
        (Criterion("--surname", "Surname; * and ? stand for other letters"), "person", "surname"),
        (Criterion("--given", "Given name"), "person", "given"),
        (Criterion("--name", "Any part of a name"), "person", "name"),
        (Criterion("--birth", "Date of birth, whole or in part, or a range: 1987, 3/9/1987, 1985..1990, 1987~2"), "person", "birth"),
        (Criterion("--age", "Age at the event, or a range: 30, 30..40, 30~3"), "person", "age"),
        (Criterion("--sex", "Sex, as NCIC code or word"), "person", "sex"),
        (Criterion("--race", "Race, as NCIC code or word"), "person", "race"),
        (Criterion("--hair", "Hair, as NCIC code or word"), "person", "hair"),
        (Criterion("--eyes", "Eyes, as NCIC code or word"), "person", "eyes"),
        (Criterion("--height", "Height in inches, or a range"), "person", "height"),
        (Criterion("--weight", "Weight in pounds, or a range"), "person", "weight"),
        (Criterion("--tattoo", "Words about a scar, mark or tattoo"), "person", "tattoo"),
        (Criterion("--number", "A person's number: licence, FBI, SSN"), "person", "number"),
        (Criterion("--plate", "Plate, whole or with * and ?"), "vehicle", "plate"),
        (Criterion("--vin", "VIN, whole or with * and ?"), "vehicle", "vin"),
        (Criterion("--make", "Make of vehicle"), "vehicle", "make"),
        (Criterion("--model", "Model of vehicle"), "vehicle", "model"),
        (Criterion("--year", "Model year of vehicle, or a range"), "vehicle", "year"),
        (Criterion("--color", "Colour of vehicle, as NCIC code or word"), "vehicle", "color"),
        (Criterion("--gun", "Serial number of a firearm"), "firearm", "serial"),
        (Criterion("--serial", "Serial number of a thing"), "property", "serial"),
        (Criterion("--brand", "Brand of a thing"), "property", "brand"),
        (Criterion("--phone", "Telephone number"), "telephone", "number"),
        (Criterion("--street", "Street"), "location", "street"),
        (Criterion("--city", "City"), "location", "city"),
        (Criterion("--district", "District, beat or neighborhood"), "location", "district"),
        (Criterion("--near", "Around a point: LAT,LON,METERS"), "location", "near"),
        (Criterion("--reference", "Case, arrest, booking or other number"), "record", "reference"),
        (Criterion("--offense", "Offense in words or code"), "record", "offense"),
    ];

    private readonly Option<string[]> where = new("--where")
    {
        Description = "Any other field: ENTITY.FIELD=VALUE, for example person.tattoo=anchor",
    };
    private readonly Option<string[]> kinds = new("--kind") { Description = "Only records of this kind; may be given again" };
    private readonly Option<string?> from = new("--from") { Description = "Only events from this time on (RFC 3339)" };
    private readonly Option<string?> to = new("--to") { Description = "Only events up to this time (RFC 3339)" };
    private readonly Option<int> limit = new("--limit") { Description = "Most hits of each agency", DefaultValueFactory = _ => 50 };

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(words);
        foreach (var option in criteria.Select(criterion => (Option)criterion.Option).Concat([where, kinds, from, to, limit]))
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The query, and everything that is wrong with the words of it.</summary>
    public (RecordQuery Query, IReadOnlyList<Problem> Problems) Read(ParseResult parsed)
    {
        var problems = new List<Problem>();
        var asked = criteria.Where(criterion => parsed.GetValue(criterion.Option) is not null)
            .Select(criterion => (criterion.Entity, criterion.Field, Value: parsed.GetValue(criterion.Option)!))
            .Concat((parsed.GetValue(where) ?? []).Select(text => ReadWhere(text, problems)).OfType<(string, string, string)>())
            .ToList();
        var text = string.Join(' ', parsed.GetValue(words) ?? []);
        return (new RecordQuery
        {
            Text = text.Length == 0 ? null : text,
            Clauses = [.. asked.GroupBy(one => one.Item1).Select(group => new QueryClause(group.Key, ToCriteria(group, problems)))],
            Kinds = parsed.GetValue(kinds) ?? [],
            From = ReadTime("--from", parsed.GetValue(from), problems),
            To = ReadTime("--to", parsed.GetValue(to), problems),
            Limit = parsed.GetValue(limit),
        }, problems);
    }

    private static Dictionary<string, string> ToCriteria(
        IEnumerable<(string Entity, string Field, string Value)> group, List<Problem> problems)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (entity, field, value) in group)
        {
            if (!result.TryAdd(field, value))
            {
                problems.Add(new Problem("--where", "field-repeated", $"`{entity}.{field}` is given twice"));
            }
        }

        return result;
    }

    private static (string, string, string)? ReadWhere(string text, List<Problem> problems)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0 && equals > dot + 1)
        {
            return (text[..dot], text[(dot + 1)..equals], text[(equals + 1)..]);
        }

        problems.Add(new Problem("--where", "word-unknown", "give ENTITY.FIELD=VALUE, for example person.tattoo=anchor"));
        return null;
    }

    private static DateTimeOffset? ReadTime(string option, string? text, List<Problem> problems)
    {
        if (text is null)
        {
            return null;
        }

        if (TimestampJsonConverter.TryParse(text, out var time))
        {
            return time;
        }

        problems.Add(new Problem(option, "time-unreadable", "give RFC 3339 with a zone, for example 2026-03-02T12:00:00Z"));
        return null;
    }

    private static Option<string?> Criterion(string name, string description) => new(name) { Description = description };
}
