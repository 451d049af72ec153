using Exchange.Cli.Terminals;

namespace Exchange.Cli.Benchmarks;

/// <summary>Builds the same corpus in both engines, runs the same queries in turn, and compares.</summary>
internal sealed class IndexBench(IndexBenchSettings settings, string folder)
{
    private const int WarmUps = 3;

    private readonly Dictionary<string, List<IndexRun>> ours = [];
    private readonly Dictionary<string, List<IndexRun>> open = [];
    private readonly Dictionary<string, List<IndexRun>> theirs = [];

    /// <summary>Measures.</summary>
    public static IndexBenchResult Run(IndexBenchSettings settings)
    {
        var folder = Directory.CreateTempSubdirectory("exchange-bench-").FullName;
        try
        {
            return new IndexBench(settings, folder).Measure();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private IndexBenchResult Measure()
    {
        var (corpus, queryFile) = (Path.Combine(folder, "corpus"), Path.Combine(folder, "queries"));
        Terminal.Note($"writing a corpus of {settings.Docs} entries");
        var drawn = new IndexBenchCorpus(settings.Seed);
        drawn.Write(corpus, settings.Docs);
        var queries = drawn.DrawQueries(corpus, settings.Docs, settings.Queries);
        File.WriteAllLines(queryFile, queries.Select(query => string.Join('\t', query)));

        using var lucene = LuceneEngine.TryStart(Path.Combine(folder, "driver"));
        if (lucene is null)
        {
            Terminal.Note("Lucene is left out: install a JDK and liblucene8-java to compare with it");
        }

        Terminal.Note("building our index");
        using var own = OwnEngine.Build(corpus, Path.Combine(folder, "own"), drawn, queries);
        Terminal.Note($"ours took {own.Built.TotalSeconds:f1} s");
        var built = lucene?.Build(corpus, Path.Combine(folder, "lucene"));
        if (built is { } other)
        {
            Terminal.Note($"Lucene took {other.Took.TotalSeconds:f1} s");
            lucene!.Open(Path.Combine(folder, "lucene"), queryFile);
        }

        for (var round = -WarmUps; round < settings.Rounds; round++)
        {
            Round(own, lucene, round);
        }

        foreach (var kind in IndexBenchClasses.Names)
        {
            Terminal.Note($"{kind}: {Total(ours[kind]):f0} us for all queries with the label filter, {Total(open[kind]):f0} us without");
        }

        return new IndexBenchResult(
            settings.Docs, Ratio(own.Built.TotalSeconds, built?.Took.TotalSeconds), own.Bytes, built?.Bytes,
            IndexBenchClasses.Names.ToDictionary(kind => kind, Times), LabelFilterRatio());
    }

    private void Round(OwnEngine own, LuceneEngine? lucene, int round)
    {
        foreach (var kind in IndexBenchClasses.Names)
        {
            // Each engine finds the machine's caches as the other has left them: a run before the one that counts makes both warm.
            own.Run(kind, withLabels: true);
            var mine = own.Run(kind, withLabels: true);
            var unfiltered = own.Run(kind, withLabels: false);
            var how = "";
            lucene?.Run(kind, withLabels: true, out how);
            var yours = lucene?.Run(kind, withLabels: true, out how);
            if (yours is not null && yours.Found != mine.Found)
            {
                throw new InvalidDataException($"the engines disagree on `{kind}`: {mine.Found} found here, {yours.Found} by Lucene");
            }

            if (round == -WarmUps && yours is not null)
            {
                Terminal.Note($"{kind}: {mine.Found} found by {settings.Queries} queries; Lucene filters labels in its {how}");
            }

            if (round >= 0)
            {
                Keep(ours, kind, mine);
                Keep(open, kind, unfiltered);
                Keep(theirs, kind, yours);
            }
        }
    }

    private static void Keep(Dictionary<string, List<IndexRun>> runs, string kind, IndexRun? run)
    {
        if (run is not null)
        {
            runs.TryAdd(kind, []);
            runs[kind].Add(run);
        }
    }

    private IndexClassTimes Times(string kind)
    {
        var (mineP50, mineP99) = (Median(ours, kind, 50), Median(ours, kind, 99));
        var (yoursP50, yoursP99) = theirs.ContainsKey(kind) ? (Median(theirs, kind, 50), Median(theirs, kind, 99)) : ((double?)null, (double?)null);
        return new IndexClassTimes(mineP50, mineP99, yoursP50, yoursP99, Ratio(mineP50, yoursP50), Ratio(mineP99, yoursP99));
    }

    /// <summary>The median over the rounds of a percentile within the round.</summary>
    private static double Median(Dictionary<string, List<IndexRun>> runs, string kind, int percentile) =>
        Percentiles.Of(runs[kind].Select(run => Percentiles.Of(run.Microseconds, percentile)), 50);

    private double LabelFilterRatio() =>
        Math.Round(IndexBenchClasses.Names.Sum(kind => Total(ours[kind])) / IndexBenchClasses.Names.Sum(kind => Total(open[kind])), 3);

    /// <summary>All queries together, each with its median over the rounds, so that what else the machine did falls out.</summary>
    private static double Total(List<IndexRun> runs) =>
        Enumerable.Range(0, runs[0].Microseconds.Length).Sum(query => Percentiles.Of(runs.Select(run => run.Microseconds[query]), 50));

    private static double? Ratio(double mine, double? yours) => yours is { } other ? Math.Round(mine / other, 3) : null;
}
