using Exchange.Index.Ranking;
using Exchange.Index.Searching;
using Exchange.Matching.Names;
using Exchange.Matching.Text;
using Exchange.Records.Fields;

namespace Exchange.Index.Tests.Searching;

/// <summary>What queries mean, written without regard to speed.</summary>
internal static class NaiveSearch
{
    /// <summary>Which groups of which labels may match.</summary>
    public static ulong Everything(string label) => label.Length > 0 ? ulong.MaxValue : 0;

    public static bool Meets(NaiveEntry entry, EntryQuery query, Func<string, ulong> groups) => query switch
    {
        EntryQuery.And and => and.All.All(part => Meets(entry, part, groups)),
        EntryQuery.Or or => or.Any.Any(part => Meets(entry, part, groups)),
        EntryQuery.Except except => Meets(entry, except.Of, groups) && !Meets(entry, except.Not, groups),
        EntryQuery.Enough enough => enough.Parts.Select(part => Worth(entry, part, groups)).ToList() is var parts
            && parts.Count(part => part.IsMet) >= enough.LeastMet && parts.Sum(part => part.Worth) >= enough.LeastWorth,
        _ => MeetsPart(entry, query, groups),
    };

    private static (bool IsMet, double Worth) Worth(NaiveEntry entry, EntryPart part, Func<string, ulong> groups)
    {
        if (BestOf(part.Ways) is { } met)
        {
            return (true, met);
        }

        return part.WhenHidden > 0 && part.Ways.All(way => !May(entry, GroupOf(way), groups))
            ? (false, part.WhenHidden)
            : (false, BestOf(part.Otherwise) ?? 0);

        double? BestOf(IReadOnlyList<EntryWay> ways) =>
            ways.Where(way => way.Terms.Any(terms => MeetsPart(entry, terms, groups))).Select(way => (double?)Math.Max(0, way.Worth)).Max();
    }

    private static FieldGroup GroupOf(EntryWay way) =>
        GroupOf(way.Terms[0] switch { EntryQuery.Term term => term.Field, EntryQuery.Fuzzy fuzzy => fuzzy.Field, _ => throw new NotSupportedException() });

    private static bool May(NaiveEntry entry, FieldGroup group, Func<string, ulong> groups) =>
        (groups(entry.Label) & LabelScope.BitOf(group)) != 0;

    /// <summary>The best records, best first.</summary>
    public static List<(string Id, double Score)> Top(
        IEnumerable<NaiveRecord> records, WordsQuery query, Func<string, ulong> groups, int count) =>
        [.. records.Select(record => (record.Id, Worths: query.Words.Select(word => Worth(record, word, groups)).ToList()))
            .Where(found => query.All ? found.Worths.TrueForAll(worth => worth > 0) : found.Worths.Exists(worth => worth > 0))
            .Select(found => (found.Id, Score: found.Worths.Aggregate(0d, (sum, worth) => sum + worth)))
            .OrderByDescending(found => found.Score).ThenBy(found => found.Id, StringComparer.Ordinal).Take(count)];

    /// <summary>What an entry with this stored is worth to a part with a worth of its own; null for some.</summary>
    public static double? WorthOf(string stored) => stored.Length % 3 == 0 ? null : stored.Length / 3d;

    /// <summary>All records that meet the query, best first.</summary>
    public static List<(string Id, double Score)> Search(IEnumerable<NaiveRecord> records, RecordQuery query, Func<string, ulong> groups) =>
        [.. records.Where(record => Meets(record, query, groups)).Select(record => (record.Id, Score: Score(record, query, groups)))
            .OrderByDescending(found => found.Score).ThenBy(found => found.Id, StringComparer.Ordinal)];

    private static bool Meets(NaiveRecord record, RecordQuery query, Func<string, ulong> groups) => query switch
    {
        RecordQuery.And and => and.All.All(part => Meets(record, part, groups)),
        RecordQuery.Or or => or.Any.Any(part => Meets(record, part, groups)),
        RecordQuery.Not not => !Meets(record, not.Part, groups),
        RecordQuery.Word word => Worth(record, word.Asked, groups) > 0,
        RecordQuery.Entries entries => Worths(record, entries, groups).Any(),
        _ => throw new NotSupportedException(),
    };

    private static double Score(NaiveRecord record, RecordQuery query, Func<string, ulong> groups) =>
        Leaves(query).Aggregate(0d, (sum, leaf) => sum + (leaf is RecordQuery.Word word
            ? Worth(record, word.Asked, groups)
            : Worths(record, (RecordQuery.Entries)leaf, groups).DefaultIfEmpty(0).Max()));

    /// <summary>Parts that may add to the score, in the order in which they stand.</summary>
    private static IEnumerable<RecordQuery> Leaves(RecordQuery query) => query switch
    {
        RecordQuery.And and => and.All.SelectMany(Leaves),
        RecordQuery.Or or => or.Any.SelectMany(Leaves),
        RecordQuery.Not => [],
        _ => [query],
    };

    private static IEnumerable<double> Worths(NaiveRecord record, RecordQuery.Entries part, Func<string, ulong> groups) =>
        record.Entries.Where(entry => Meets(entry, part.Query, groups))
            .Select(entry => part.Worth is null ? 0 : WorthOf(entry.Stored)).OfType<double>();

    private static bool MeetsPart(NaiveEntry entry, EntryQuery query, Func<string, ulong> groups)
    {
        bool May(FieldGroup group) => NaiveSearch.May(entry, group, groups);

        return query switch
        {
            EntryQuery.Term term => May(GroupOf(term.Field)) && Terms(entry, term.Field).Contains(term.Value),
            EntryQuery.Fuzzy fuzzy => May(GroupOf(fuzzy.Field))
                && Terms(entry, fuzzy.Field).Any(term => IsNear(term, fuzzy)),
            EntryQuery.Wildcard wildcard => May(GroupOf(wildcard.Field))
                && Terms(entry, wildcard.Field).Any(new WildcardPattern(wildcard.Pattern).Matches),
            EntryQuery.Range range => May(GroupOf(range.Field)) && Terms(entry, range.Field).Any(term =>
                (range.From is null || string.CompareOrdinal(term, range.From) >= 0)
                && (range.To is null || string.CompareOrdinal(term, range.To) <= 0)),
            EntryQuery.Phrase phrase => May(GroupOf(phrase.Field))
                && entry.Values[phrase.Field - SomeIndex.Text]
                    .Any(value => phrase.Slop == 0 ? HasRun(value, phrase.Tokens) : HasNear(value, phrase.Tokens, phrase.Slop)),
            EntryQuery.Numbers numbers => May(FieldGroup.DateOfBirth) && entry.Number >= numbers.From && entry.Number <= numbers.To,
            EntryQuery.Within within => May(FieldGroup.Place) && entry.Place is { } place && Distance(place, within) <= within.Metres,
            _ => groups(entry.Label) != 0,
        };
    }

    private static bool IsNear(string term, EntryQuery.Fuzzy fuzzy) =>
        TypingErrors.Between(term, fuzzy.Word, fuzzy.Edits) is var errors && errors >= fuzzy.Least && errors <= fuzzy.Edits;

    private static FieldGroup GroupOf(int field) => SomeIndex.Schema.Fields[field].Group!.Value;

    private static IEnumerable<string> Terms(NaiveEntry entry, int field) =>
        field < SomeIndex.Text ? entry.Keywords[field] : entry.Values[field - SomeIndex.Text].SelectMany(value => value);

    private static float Worth(NaiveRecord record, RankedWord word, Func<string, ulong> groups) =>
        record.Entries.SelectMany(entry => word.Fields.Select(field => WorthIn(entry, field, word, groups))).Max();

    private static float WorthIn(NaiveEntry entry, int field, RankedWord word, Func<string, ulong> groups)
    {
        var tokens = Terms(entry, field).ToList();
        var tf = tokens.Count(token => token == word.Word);
        return tf > 0 && (groups(entry.Label) & LabelScope.BitOf(GroupOf(field))) != 0 ? Bm25.Score(word.Idf, tf, tokens.Count) : 0;
    }

    private static bool HasRun(string[] value, IReadOnlyList<string> tokens) =>
        Enumerable.Range(0, Math.Max(0, value.Length - tokens.Count + 1)).Any(start => value.Skip(start).Take(tokens.Count).SequenceEqual(tokens));

    /// <summary>Whether some stretch as long as phrase and slop together has the tokens at places of their own.</summary>
    private static bool HasNear(string[] value, IReadOnlyList<string> tokens, int slop) =>
        Enumerable.Range(0, value.Length).Any(start =>
        {
            var stretch = value.Skip(start).Take(tokens.Count + slop).ToList();
            return tokens.GroupBy(token => token).All(group => stretch.Count(token => token == group.Key) >= group.Count());
        });

    private static double Distance((long Latitude, long Longitude) place, EntryQuery.Within within)
    {
        var (latitude, longitude) = (Radians(place.Latitude / 1e7), Radians(place.Longitude / 1e7));
        var cosine = (Math.Sin(latitude) * Math.Sin(Radians(within.Latitude)))
            + (Math.Cos(latitude) * Math.Cos(Radians(within.Latitude)) * Math.Cos(longitude - Radians(within.Longitude)));
        return 6_371_008.8 * Math.Acos(Math.Clamp(cosine, -1, 1));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
