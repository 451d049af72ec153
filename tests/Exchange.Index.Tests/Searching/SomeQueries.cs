using Exchange.Index.Searching;

namespace Exchange.Index.Tests.Searching;

/// <summary>Random queries over what <see cref="SomeIndex"/> makes.</summary>
internal static class SomeQueries
{
    public static WordsQuery Words(Random random) => new(
        [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => new RankedWord(
            random.Next(3) switch { 0 => [SomeIndex.Text], 1 => [SomeIndex.OtherText], _ => [SomeIndex.Text, SomeIndex.OtherText] },
            SomeIndex.Word(random.Next(42)), random.Next(1, 15) * 0.69314718f))],
        random.Next(2) == 0);

    public static RecordQuery Records(Random random, int depth) => random.Next(depth > 0 ? 7 : 3) switch
    {
        0 => new RecordQuery.Word(Words(random).Words[0]),
        1 => new RecordQuery.Entries(Entries(random, 1)),
        2 => new RecordQuery.Entries(Entries(random, 1), _ => 0),
        3 or 4 => new RecordQuery.And([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Records(random, depth - 1))]),
        5 => new RecordQuery.Or([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Records(random, depth - 1))]),
        _ => new RecordQuery.And([Records(random, depth - 1), new RecordQuery.Not(Records(random, depth - 1))]),
    };

    /// <summary>The same query with this worth wherever one is asked for.</summary>
    public static RecordQuery WithWorths(RecordQuery query, Func<EntryRef, double?> worth) => query switch
    {
        RecordQuery.And and => new RecordQuery.And([.. and.All.Select(part => WithWorths(part, worth))]),
        RecordQuery.Or or => new RecordQuery.Or([.. or.Any.Select(part => WithWorths(part, worth))]),
        RecordQuery.Not not => new RecordQuery.Not(WithWorths(not.Part, worth)),
        RecordQuery.Entries { Worth: not null } entries => entries with { Worth = worth },
        _ => query,
    };

    public static EntryQuery Entries(Random random, int depth) => random.Next(depth > 0 ? 14 : 8) switch
    {
        0 => new EntryQuery.Term(random.Next(4), SomeIndex.Word(random.Next(42))),
        1 => new EntryQuery.Fuzzy(SomeIndex.Fuzzy, SomeIndex.Name(random), random.Next(3), random.Next(3)),
        2 => new EntryQuery.Wildcard(random.Next(4), Pattern(random)),
        3 => new EntryQuery.Range(
            random.Next(4),
            random.Next(3) == 0 ? null : SomeIndex.Word(random.Next(42)),
            random.Next(3) == 0 ? null : SomeIndex.Word(random.Next(42))),
        4 => new EntryQuery.Phrase(
            random.Next(2) + SomeIndex.Text,
            [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => SomeIndex.Word(random.Next(8)))],
            random.Next(3) * 2),
        5 => new EntryQuery.Numbers(
            SomeIndex.Number,
            random.NextInt64(-1_200, 1_000),
            random.NextInt64(-1_000, 1_200) * (random.Next(4) == 0 ? 1_000_000_000 : 1)),
        6 => new EntryQuery.Within(
            SomeIndex.Latitude, SomeIndex.Longitude, random.Next(-90, 91), random.Next(-180, 181), random.Next(1, 12) * 1_000_000),
        7 => new EntryQuery.Everything(),
        8 or 9 => new EntryQuery.And([.. Parts(random, depth)]),
        10 => new EntryQuery.Or([.. Parts(random, depth)]),
        11 or 12 => new EntryQuery.Enough(
            [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Part(random))], random.Next(1, 3), random.Next(16)),
        _ => new EntryQuery.Except(Entries(random, depth - 1), Entries(random, depth - 1)),
    };

    /// <summary>Worths are quarters, so that rounding does not matter.</summary>
    private static EntryPart Part(Random random) => new([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Way(random))])
    {
        Otherwise = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Way(random))],
        WhenHidden = random.Next(2) == 0 ? 0 : random.Next(12) / 4d,
    };

    private static EntryWay Way(Random random)
    {
        var field = random.Next(3);
        return new EntryWay(
            [.. Enumerable.Range(0, random.Next(1, 4)).Select(EntryQuery (_) => field == SomeIndex.Fuzzy
                ? new EntryQuery.Fuzzy(field, SomeIndex.Name(random), random.Next(3))
                : new EntryQuery.Term(field, SomeIndex.Word(random.Next(42))))],
            random.Next(-4, 40) / 4d);
    }

    private static IEnumerable<EntryQuery> Parts(Random random, int depth) =>
        Enumerable.Range(0, random.Next(1, 4)).Select(_ => Entries(random, depth - 1));

    private static string Pattern(Random random) =>
        random.Next(4) switch { 0 => "w1*", 1 => "w?", 2 => "*" + random.Next(4), _ => $"w{random.Next(4)}?*" };
}
