using System.Text;
using Exchange.Index.Segments;

namespace Exchange.Index.Tests.Segments;

public sealed class PostingsTests : IDisposable
{
    private static readonly IndexSchema Schema = new("test", [new("text", IndexFieldKind.Text)], []);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(5_000)]
    public void TermOfAnyFrequency_IsGoneOverAsItWasWritten(int frequency)
    {
        var random = new Random(frequency);
        var docs = Enumerable.Range(0, frequency * 3).OrderBy(_ => random.Next()).Take(frequency).Order().ToArray();
        var field = Write(docs, frequency * 3, random);
        var cursor = new PostingsCursor();

        cursor.Begin(field, field.Find("word"u8));
        Enumerable.Range(0, frequency).Select(_ => cursor.Next()).ShouldBe(docs);
        cursor.Next().ShouldBe(PostingsCursor.NoMore);

        for (var round = 0; round < 20; round++)
        {
            cursor.Begin(field, field.Find("word"u8));
            for (var target = random.Next(10); target < frequency * 3; target += random.Next(1, round * round * 3 + 2))
            {
                var expected = docs.FirstOrDefault(doc => doc >= target, PostingsCursor.NoMore);
                cursor.Advance(target).ShouldBe(expected);
                if (expected != PostingsCursor.NoMore)
                {
                    cursor.Tf.ShouldBe(TfOf(expected));
                    target = expected;
                }
            }
        }
    }

    [Fact]
    public void EveryTerm_IsFoundAndStandsInOrder_AndNoOther()
    {
        var random = new Random(3);
        var words = Enumerable.Range(0, 3_000).Select(_ => Word(random)).Distinct().ToArray();
        var block = new RecordBlock();
        var buffer = new SegmentBuffer(Schema);
        block.Begin("one"u8);
        block.BeginEntry("label");
        Array.ForEach(words, word => block.Token(0, word));
        buffer.Put(block);
        var field = Open(buffer).Fields[0];

        var sorted = words.OrderBy(word => word, StringComparer.Ordinal).ToArray();
        Enumerable.Range(0, field.Count).Select(number => Encoding.UTF8.GetString(field.Term(number))).ShouldBe(sorted);
        for (var round = 0; round < 5_000; round++)
        {
            var word = Word(random);
            field.Find(Encoding.UTF8.GetBytes(word)).ShouldBe(Math.Max(-1, Array.IndexOf(sorted, word)));
            field.LowerBound(Encoding.UTF8.GetBytes(word)).ShouldBe(sorted.Count(other => string.CompareOrdinal(other, word) < 0));
        }
    }

    private static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => (char)('a' + random.Next(3))));

    private static int TfOf(int doc) => (doc % 7) + 1;

    private FieldReader Write(int[] docs, int docCount, Random random)
    {
        var buffer = new SegmentBuffer(Schema);
        var block = new RecordBlock();
        var with = docs.ToHashSet();
        foreach (var doc in Enumerable.Range(0, docCount).OrderBy(_ => random.Next()))
        {
            block.Begin(Encoding.UTF8.GetBytes($"{doc:d6}"));
            block.BeginEntry("label");
            block.Token(0, "other");
            for (var times = with.Contains(doc) ? TfOf(doc) : 0; times > 0; times--)
            {
                block.Token(0, "word");
            }

            buffer.Put(block);
        }

        return Open(buffer).Fields[0];
    }

    private SegmentReader Open(SegmentBuffer buffer)
    {
        var path = folder.At("segment");
        using (var stream = File.Create(path))
        {
            buffer.Write(stream);
        }

        return SegmentReader.TryOpen(path, Schema, isTrusted: false, out _).ShouldNotBeNull();
    }
}
