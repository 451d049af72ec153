using System.Globalization;
using Exchange.Cli.Demonstration;
using Exchange.Cli.Ingesting;
using Exchange.Cli.Synthesis;
using Exchange.Cli.Terminals;
using Exchange.Index;
using Exchange.Index.Segmented;
using Exchange.Intake;
using Exchange.Records.Queries;
using Exchange.Synthetic;

namespace Exchange.Cli.Benchmarks.Persons;

/// <summary>
/// Indexes the synthetic region of one agency, one person a record, and looks for persons as they truly are with errors put into the question:
/// whether a record of theirs is among the first twenty, and how long it takes.
/// </summary>
internal static class PersonsBench
{
    private const int Top = 20;
    private const int WarmUps = 50;
    private const long Sequence = 1;

    /// <summary>Measures.</summary>
    /// <param name="records">Records, one person each.</param>
    /// <param name="searches">Searches of each sort.</param>
    /// <param name="kept">Folder to keep region and index in, and to search again when they are there; null for one that is removed.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<PersonsBenchResult> RunAsync(int records, int searches, string? kept, CancellationToken cancellationToken)
    {
        var folder = kept ?? Directory.CreateTempSubdirectory("exchange-bench-").FullName;
        try
        {
            var seconds = IsBuilt(folder) ? 0 : await BuildAsync(records, folder, cancellationToken);
            using var index = Open(folder);
            var questions = await PersonQuestions.DrawAsync(Path.Combine(folder, RegionSummary.TruthFile), searches, cancellationToken);
            var classes = questions.ToDictionary(drawn => drawn.Key, drawn => Measure(index, drawn.Value), StringComparer.Ordinal);
            GC.Collect();
            return new PersonsBenchResult(
                index.Count, seconds == 0 ? 0 : Math.Round(index.Count / seconds), index.DiskBytes, Environment.WorkingSet,
                GC.GetTotalMemory(forceFullCollection: true), classes);
        }
        finally
        {
            if (kept is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static SegmentRecordIndex Open(string folder) => IndexFolder.Open(Path.Combine(folder, "index"), out _);

    private static bool IsBuilt(string folder)
    {
        using var index = Open(folder);
        return index.Count > 0;
    }

    private static async Task<double> BuildAsync(int records, string folder, CancellationToken cancellationToken)
    {
        var region = await SynthVerb.WriteAsync(new SyntheticOptions { Records = records, Agencies = 1 }, folder, cancellationToken);
        using var index = Open(folder);
        var agency = region.Agencies[0];
        var source = IngestSource.Open(agency.Mapping is null ? null : ShippedFiles.Extract($"mappings/{agency.Mapping}", folder));
        await using var content = File.OpenRead(Path.Combine(folder, agency.File));
        var started = TimeProvider.System.GetTimestamp();
        await Terminal.WithProgressAsync("indexing", async progress =>
        {
            var context = new IntakeContext(agency.Ori, TimeProvider.System);
            await foreach (var item in source.Reader!.ReadAsync(content, context, cancellationToken))
            {
                if (item is IntakeRow { IsValid: true } row)
                {
                    index.Put(row.Record);
                    progress.Report(new WorkDone(index.Count, region.Options.Records, $"{index.Count:N0} records"));
                }
            }

            index.Commit(Sequence);
            return true;
        });
        return TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }

    private static PersonsClass Measure(SegmentRecordIndex index, IReadOnlyList<DrawnQuestion> questions)
    {
        var times = new List<double>();
        var found = 0;
        foreach (var question in questions.Take(WarmUps))
        {
            Search(index, question);
        }

        foreach (var question in questions)
        {
            var started = TimeProvider.System.GetTimestamp();
            var answer = Search(index, question);
            times.Add(TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
            found += answer.Hits.Any(hit => question.Records.Contains(hit.Id.LocalId)) ? 1 : 0;
        }

        return new PersonsClass(
            questions.Count, Math.Round(found / (double)Math.Max(1, questions.Count), 4), Percentiles.Of(times, 50), Percentiles.Of(times, 99));
    }

    private static SearchAnswer Search(SegmentRecordIndex index, DrawnQuestion question) => index.Search(
        new RecordQuery
        {
            Limit = Top,
            Clauses = [new QueryClause("person", new Dictionary<string, string>
            {
                ["given"] = question.Given, ["surname"] = question.Surname,
                ["birth"] = question.Birth.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            })],
        },
        OpenScope.Instance, SearchBudget.Unlimited, CancellationToken.None);
}
