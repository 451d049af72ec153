using System.Diagnostics;
using System.Text;
using Exchange.Index.Searching;
using Exchange.Index.Segments;
using Exchange.Records.Fields;

namespace Exchange.Cli.Benchmarks;

/// <summary>Our side of <c>exchange bench index</c>.</summary>
internal sealed class OwnEngine : IDisposable
{
    private const int First = 200;
    private const int Best = 10;

    private static readonly IndexSchema Schema = new(
        "bench",
        [
            new("surname", IndexFieldKind.Keyword, FieldGroup.Name, Fuzzy: true),
            new("given", IndexFieldKind.Keyword, FieldGroup.Name),
            new("surnameKey", IndexFieldKind.Keyword, FieldGroup.Name),
            new("givenKey", IndexFieldKind.Keyword, FieldGroup.Name),
            new("text", IndexFieldKind.Text, FieldGroup.Narrative),
        ],
        []);

    private static readonly int Text = Schema.Field("text");

    private readonly LabelScope filtered = new(label => IndexBenchCorpus.AllowedLabels[int.Parse(label)] == '1' ? ulong.MaxValue : 0);
    private readonly ILookup<string, object> queries;
    private readonly IndexWriter writer;
    private readonly IndexSnapshot snapshot;

    private OwnEngine(IndexWriter writer, ILookup<string, object> queries)
    {
        this.writer = writer;
        this.queries = queries;
        snapshot = writer.Snapshot();
    }

    /// <summary>Bytes of the index.</summary>
    public long Bytes => writer.DiskBytes;

    /// <summary>What building took.</summary>
    public TimeSpan Built { get; private init; }

    /// <summary>Builds the index, down to one segment, committed.</summary>
    public static OwnEngine Build(string corpus, string folder, IndexBenchCorpus statistics, IEnumerable<string[]> queries)
    {
        var settings = new IndexSettings { MergesInBackground = false };
        var files = new IndexFiles(Directory.CreateDirectory(folder).FullName);
        var started = Stopwatch.GetTimestamp();
        var writer = IndexDirectory.Open(files, Schema, settings).Match(
            opened => opened.Writer, damaged => throw new InvalidDataException($"the new index is damaged: {damaged}"));
        var block = new RecordBlock();
        var line = new byte[1 << 12];
        using (var lines = new StreamReader(corpus))
        {
            while (lines.ReadLine() is { } text)
            {
                Fill(block, line.AsSpan(0, Encoding.UTF8.GetBytes(text, line)));
                writer.Put(block);
            }
        }

        writer.MergeAll();
        writer.Commit(1);
        var took = Stopwatch.GetElapsedTime(started);
        return new OwnEngine(writer, queries.ToLookup(query => query[0], query => Query(query, statistics))) { Built = took };
    }

    /// <summary>Runs all queries of a class.</summary>
    public IndexRun Run(string kind, bool withLabels)
    {
        var scope = withLabels ? filtered : LabelScope.Everything;
        var took = new List<double>();
        var found = 0L;
        foreach (var query in queries[kind])
        {
            var started = Stopwatch.GetTimestamp();
            found += query is WordsQuery words ? snapshot.Top(words, scope, Best).Count : snapshot.First((EntryQuery)query, scope, First).Count;
            took.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds);
        }

        return new IndexRun(found, [.. took]);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        snapshot.Dispose();
        writer.Dispose();
    }

    private static void Fill(RecordBlock block, ReadOnlySpan<byte> line)
    {
        Span<Range> cells = stackalloc Range[7];
        SplitCells(line, cells);
        block.Begin(line[cells[0]]);
        block.BeginEntry(Encoding.UTF8.GetString(line[cells[1]]));
        for (var field = 0; field < Text; field++)
        {
            block.Keyword(field, line[cells[field + 2]]);
        }

        var text = line[cells[6]];
        foreach (var token in text.Split((byte)' '))
        {
            block.Token(Text, text[token]);
        }
    }

    private static void SplitCells(ReadOnlySpan<byte> line, Span<Range> cells)
    {
        var next = 0;
        foreach (var cell in line.Split((byte)'\t'))
        {
            cells[next++] = cell;
        }
    }

    private static object Query(string[] query, IndexBenchCorpus statistics) => query[0] switch
    {
        "nameExact" => new EntryQuery.And([new EntryQuery.Term(0, query[1]), new EntryQuery.Term(1, query[2])]),
        "namePhonetic" => new EntryQuery.And([new EntryQuery.Term(2, query[1]), new EntryQuery.Term(3, query[2])]),
        "nameFuzzy" => new EntryQuery.And([new EntryQuery.Fuzzy(0, query[1], 1), new EntryQuery.Term(3, query[2])]),
        var text => new WordsQuery([.. query.Skip(1).Select(word => new RankedWord([Text], word, statistics.Idf(word)))], text == "text2And"),
    };
}
