using System.Diagnostics;
using System.Globalization;
using Exchange.Index.Entries;
using Exchange.Matching.Places;
using Exchange.Matching.Text;
using Exchange.Records.Fields;
using Exchange.Records.Identity;
using Exchange.Records.Queries;

namespace Exchange.Index.Evaluation;

/// <summary>Holds one criterion against entities: it is met or it is not.</summary>
internal sealed class CriterionTest(FieldCriterion criterion)
{
    private delegate FieldMatch? EntityTest(ScopedRecord record, ScopedEntry entry, List<IndexedValue> values);

    private readonly SearchField field = criterion.Field;
    private readonly EntityTest test = TestOf(criterion);

    /// <summary>What is asked.</summary>
    public FieldCriterion Criterion => criterion;

    /// <summary>How the entity meets it; null when it does not.</summary>
    public FieldMatch? Match(ScopedRecord record, ScopedEntry entry)
    {
        var values = entry.SearchableValues().Where(value => field.Fields.Contains(value.Field)).ToList();
        return values.Count == 0 ? null : test(record, entry, values);
    }

    private static EntityTest TestOf(FieldCriterion criterion)
    {
        var name = criterion.Field.Name;
        return criterion switch
        {
            { Field.Comparison: Comparison.Address, Test: Criterion.Words words } =>
                WordsTest(name, AddressFolding.Words(words.Text, keepWildcards: true), value => value.AddressWords),
            { Field.Comparison: Comparison.Address, Test: Criterion.Phrase phrase } =>
                PhraseTest(name, TokenPattern.Of(AddressFolding.Words(phrase.Text), phrase.Slop), value => value.AddressWords),
            { Test: Criterion.Words words } => WordsTest(name, TextFolding.QueryWords(words.Text), value => value.Words),
            { Test: Criterion.Phrase phrase } => PhraseTest(name, TokenPattern.Of(phrase.Text, phrase.Slop), value => value.Words),
            { Test: Criterion.Compact compact } => CompactTest(name, compact.Text),
            { Test: Criterion.Codes codes } => AnyValue(name, value => codes.Any.Contains(value.Text)),
            { Test: Criterion.Near near } => NearTest(name, near),
            { Field.Comparison: Comparison.Time } => TimeTest(name, DaysOf(criterion.Test)),
            { Test: Criterion.Date date } => DateTest(name, date.Value),
            { Test: Criterion.Days days } => DaysTest(name, days),
            { Field.Name: "age", Test: Criterion.Numbers years } => AgeTest(name, years),
            { Test: Criterion.Numbers numbers } => AnyValue(name, value => IsWithin(numbers, value)),
            _ => throw new UnreachableException(),
        };
    }

    private static EntityTest AnyValue(string name, Predicate<IndexedValue> fits) =>
        (_, entry, values) => values.Find(fits) is { } found ? entry.MatchOf(name, found) : null;

    /// <summary>All words in one value, or else in all of them together: a surname and a given name meet <c>name</c>.</summary>
    private static EntityTest WordsTest(string name, IEnumerable<string> words, Func<IndexedValue, string[]> wordsOf)
    {
        var asked = words.Select(word => new WildcardPattern(word)).ToArray();
        bool Fits(IEnumerable<string> found) => asked.Length > 0 && asked.All(pattern => found.Any(pattern.Matches));
        return (_, entry, values) =>
            values.Find(value => Fits(wordsOf(value))) is { } found ? entry.MatchOf(name, found)
            : values.Count > 1 && Fits([.. values.SelectMany(wordsOf)])
                ? entry.MatchOf(name, values[0].Field, values.Aggregate(FieldGroupSet.None, (all, value) => all.Union(value.Groups)))
            : null;
    }

    private static EntityTest PhraseTest(string name, TokenPattern pattern, Func<IndexedValue, string[]> wordsOf) =>
        AnyValue(name, value => pattern.CountIn(wordsOf(value)) > 0);

    private static EntityTest CompactTest(string name, string text)
    {
        var compact = TextFolding.Compact(text, keepWildcards: true);
        var pattern = new WildcardPattern(compact);
        return AnyValue(name, value => TextFolding.HasLetterOrDigit(compact) && pattern.Matches(value.Compact));
    }

    private static EntityTest DateTest(string name, PartialDate asked) =>
        AnyValue(name, value => PartialDate.TryParse(value.Text, out var found) && DateAgreement.Agree(asked, found));

    private static EntityTest DaysTest(string name, Criterion.Days days) =>
        AnyValue(name, value => PartialDate.TryParse(value.Text, out var found)
            && (days.From is not { } from || found.LastDay >= from) && (days.To is not { } to || found.FirstDay <= to));

    /// <summary>The event overlaps the days.</summary>
    private static EntityTest TimeTest(string name, Criterion.Days days) =>
        (record, entry, values) => record.Record is { From: { } from, To: { } to }
            && (days.From is not { } first || DateOnly.FromDateTime(to.UtcDateTime) >= first)
            && (days.To is not { } last || DateOnly.FromDateTime(from.UtcDateTime) <= last)
                ? entry.MatchOf(name, values[0]) : null;

    private static EntityTest NearTest(string name, Criterion.Near near) =>
        (_, entry, values) => values is [var latitude, var longitude]
            && Distance.Meters(near.Latitude, near.Longitude, Number(latitude), Number(longitude)) <= near.Meters
                ? entry.MatchOf(name, latitude) : null;

    /// <summary>The age that is on record, or else the one that follows from birth and event, can be within the range.</summary>
    private static EntityTest AgeTest(string name, Criterion.Numbers years) =>
        (record, entry, values) => AgeRange.Of(values, record.Record.From) is var (least, most, value)
            && (years.Least is not { } from || most >= from) && (years.Most is not { } to || least <= to)
                ? entry.MatchOf(name, value) : null;

    private static Criterion.Days DaysOf(Criterion test) => test switch
    {
        Criterion.Days days => days,
        Criterion.Date { Value: var date } => new(date.FirstDay, date.LastDay),
        _ => throw new UnreachableException(),
    };

    private static bool IsWithin(Criterion.Numbers range, IndexedValue value) =>
        Number(value) is var number && (range.Least is not { } least || number >= least) && (range.Most is not { } most || number <= most);

    private static double Number(IndexedValue value) => double.Parse(value.Text, CultureInfo.InvariantCulture);
}
