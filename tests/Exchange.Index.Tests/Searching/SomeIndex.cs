using System.Text;
using Exchange.Index.Segments;
using Exchange.Records.Fields;

namespace Exchange.Index.Tests.Searching;

/// <summary>Random records of small alphabets, so that all that can happen does, and an index of them.</summary>
internal static class SomeIndex
{
    public const int Keyword = 0;
    public const int Fuzzy = 1;
    public const int Text = 2;
    public const int OtherText = 3;
    public const int Number = 0;
    public const int Ordinal = 1;
    public const int Latitude = 2;
    public const int Longitude = 3;

    public static readonly IndexSchema Schema = new(
        "test/1",
        [
            new("keyword", IndexFieldKind.Keyword, FieldGroup.Identifiers),
            new("fuzzy", IndexFieldKind.Keyword, FieldGroup.Name, Fuzzy: true),
            new("text", IndexFieldKind.Text, FieldGroup.Narrative),
            new("other", IndexFieldKind.Text, FieldGroup.Name),
        ],
        [
            new("number", true, FieldGroup.DateOfBirth), new("ordinal", false), new("latitude", true, FieldGroup.Place),
            new("longitude", true, FieldGroup.Place),
        ]);

    public static IndexWriter Open(string folder, IndexSettings? settings = null) =>
        IndexDirectory.Open(new IndexFiles(folder), Schema, settings ?? new IndexSettings { MergesInBackground = false })
            .Match(opened => opened.Writer, damaged => throw new InvalidOperationException(string.Join(", ", damaged.Files)));

    public static NaiveRecord Record(Random random, int number, bool isFlat = false, int vocabulary = 120) => new(
        $"r{number:d6}",
        [.. Enumerable.Range(0, isFlat ? 1 : random.Next(1, 4)).Select(_ => Entry(random, vocabulary))]);

    public static void Put(this IndexWriter writer, NaiveRecord record)
    {
        var block = new RecordBlock();
        Fill(block, record);
        writer.Put(block);
    }

    public static bool Delete(this IndexWriter writer, string id) => writer.Delete(Encoding.UTF8.GetBytes(id));

    public static string Word(int number) => "w" + number;

    public static string Name(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 10)).Select(_ => (char)('a' + random.Next(3))));

    private static NaiveEntry Entry(Random random, int vocabulary) => new(
        "label-" + random.Next(6),
        [[.. Some(random, 3, () => Word(Skewed(random, vocabulary)))], [.. Some(random, 2, () => Name(random))]],
        [
            [.. Some(random, 3, () => Some(random, 40, () => Word(Skewed(random, vocabulary))).ToArray())],
            [.. Some(random, 2, () => Some(random, 8, () => Word(Skewed(random, vocabulary))).ToArray())],
        ],
        random.Next(3) == 0 ? null : random.NextInt64(-1_000, 1_000) * (random.Next(4) == 0 ? 1_000_000_000 : 1),
        random.Next(3) == 0 ? null : "o" + random.Next(5),
        random.Next(3) == 0 ? null : (random.NextInt64(-900_000_000, 900_000_000), random.NextInt64(-1_800_000_000, 1_800_000_000)),
        Name(random));

    private static int Skewed(Random random, int limit) => (int)(limit * Math.Pow(random.NextDouble(), 3));

    private static List<T> Some<T>(Random random, int most, Func<T> make) =>
        Enumerable.Range(0, random.Next(most + 1)).Select(_ => make()).ToList();

    private static void Fill(RecordBlock block, NaiveRecord record)
    {
        block.Begin(Encoding.UTF8.GetBytes(record.Id));
        foreach (var entry in record.Entries)
        {
            block.BeginEntry(entry.Label);
            foreach (var (field, terms) in entry.Keywords.Index())
            {
                Array.ForEach(terms, term => block.Keyword(field, term));
            }

            foreach (var (field, values) in entry.Values.Index())
            {
                foreach (var value in values)
                {
                    Array.ForEach(value, token => block.Token(Text + field, token));
                    block.EndValue(Text + field);
                }
            }

            Columns(block, entry);
            block.Stored(Encoding.UTF8.GetBytes(entry.Stored));
        }
    }

    private static void Columns(RecordBlock block, NaiveEntry entry)
    {
        if (entry.Number is { } number)
        {
            block.Number(Number, number);
        }

        if (entry.Ordinal is { } ordinal)
        {
            block.Ordinal(Ordinal, Encoding.UTF8.GetBytes(ordinal));
        }

        if (entry.Place is { } place)
        {
            block.Number(Latitude, place.Latitude);
            block.Number(Longitude, place.Longitude);
        }
    }
}
