using System.Collections.Concurrent;
using Exchange.Intake;
using Exchange.Records;
using Exchange.Storage.Contributions;

namespace Exchange.Node.Contributions;

/// <summary>
/// The counts of one run. Rows are counted by the reading side and outcomes by the storing side, at the same time; several rows that make
/// one record count as several.
/// </summary>
internal sealed class ContributionRun(RejectsWriter rejects) : IDisposable
{
    private readonly ConcurrentQueue<(long Line, int Rows)> underway = new();
    private readonly SemaphoreSlim writing = new(1, 1);
    private long read;
    private long accepted;
    private long unchanged;
    private long rejected;

    /// <summary>What is wrong with the file as a whole.</summary>
    public List<FileProblem> FileProblems { get; } = [];

    /// <summary>The counts so far.</summary>
    public ContributionCounts Counts =>
        new(Interlocked.Read(ref read), Interlocked.Read(ref accepted), Interlocked.Read(ref unchanged), Interlocked.Read(ref rejected));

    /// <summary>Counts a valid row on its way to the store.</summary>
    public void CountRead(IntakeRow row)
    {
        Interlocked.Add(ref read, row.Rows);
        underway.Enqueue((row.Line, row.Rows));
    }

    /// <summary>Counts what became of the next rows, in the order they were read.</summary>
    public async Task CountAsync(IReadOnlyList<PutOutcome> outcomes)
    {
        foreach (var outcome in outcomes)
        {
            underway.TryDequeue(out var row);
            if (outcome == PutOutcome.Expunged)
            {
                Interlocked.Add(ref rejected, row.Rows);
                await ListAsync([new RowProblem(row.Line, null, ValueClass.Row, "record-expunged",
                    "the record was expunged and must not come back; take it out of the export")]);
            }
            else
            {
                Interlocked.Add(ref outcome == PutOutcome.Accepted ? ref accepted : ref unchanged, row.Rows);
            }
        }
    }

    /// <summary>Counts and lists a row that cannot be taken in, or notes what is wrong with the file.</summary>
    public async Task RejectAsync(IntakeItem item)
    {
        if (item is IntakeRow row)
        {
            Interlocked.Add(ref read, row.Rows);
            Interlocked.Add(ref rejected, row.Rows);
            await ListAsync(row.Problems);
        }
        else if (item is FileProblem problem)
        {
            FileProblems.Add(problem);
        }
    }

    /// <inheritdoc />
    public void Dispose() => writing.Dispose();

    private async Task ListAsync(IEnumerable<RowProblem> problems)
    {
        await writing.WaitAsync();
        try
        {
            await rejects.AddAsync(problems);
        }
        finally
        {
            writing.Release();
        }
    }
}
