using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Exchange.Hosting.Auditing;
using Exchange.Intake;
using Exchange.Node.Setup;
using Exchange.Protocol.Evidence;
using Exchange.Records;
using Exchange.Records.Identity;
using Exchange.Storage.Contributions;

namespace Exchange.Node.Contributions;

/// <summary>
/// Takes a file in: reads row by row, stores in batches, lists what was rejected, and says in the audit log what came of it. What is stored
/// stays stored when it is interrupted; the same file again takes up the rest.
/// </summary>
public sealed class ContributeRecords(
    IRecordStore store, AuditProcess audit, NodeSettings settings, NodeFolder folder, TimeProvider time)
{
    private const int BatchSize = 1_000;
    private const int BatchesWaiting = 4;

    /// <summary>Takes the file in.</summary>
    /// <param name="file">The file.</param>
    /// <param name="user">Who contributes.</param>
    /// <param name="progress">Told the counts after each batch; null for nobody.</param>
    /// <param name="cancellationToken">Stops between batches.</param>
    public async Task<ContributionResult> RunAsync(
        IncomingFile file, string user, IProgress<ContributionCounts>? progress, CancellationToken cancellationToken)
    {
        var id = RandomId.New();
        await audit.RecordAsync(Entry(user, file, id).With("phase", "started"), cancellationToken);
        await using var rejects = new RejectsWriter(Path.Combine(folder.Rejects, $"{file.Source}-{id}.ndjson"));
        var run = new Run(rejects);
        var batches = Channel.CreateBounded<List<Contribution>>(BatchesWaiting);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = ReadAsync(file, run, batches.Writer, stop.Token);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancellationToken))
            {
                run.Count(await store.PutAsync(batch, cancellationToken));
                progress?.Report(run.Counts);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await reading;
        await audit.RecordAsync(Ended(Entry(user, file, id), run), cancellationToken);
        return new ContributionResult(run.Counts, run.FileProblems, rejects.Path);
    }

    private async Task ReadAsync(IncomingFile file, Run run, ChannelWriter<List<Contribution>> batches, CancellationToken cancellationToken)
    {
        await Task.Yield();
        try
        {
            var batch = new List<Contribution>(BatchSize);
            await foreach (var contribution in ValidRowsAsync(file, run, cancellationToken))
            {
                batch.Add(contribution);
                if (batch.Count == BatchSize)
                {
                    await batches.WriteAsync(batch, cancellationToken);
                    batch = new List<Contribution>(BatchSize);
                }
            }

            if (batch.Count > 0)
            {
                await batches.WriteAsync(batch, cancellationToken);
            }

            batches.Complete();
        }
        catch (Exception e)
        {
            batches.Complete(e);
            throw;
        }
    }

    private async IAsyncEnumerable<Contribution> ValidRowsAsync(
        IncomingFile file, Run run, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var context = new IntakeContext(settings.Ori, time);
        await foreach (var item in file.Reader.ReadAsync(file.Content, context, cancellationToken))
        {
            if (item is IntakeRow { IsValid: true } row)
            {
                run.CountRead(row);
                yield return new Contribution(row.Record, row.Original, file.Format);
            }
            else
            {
                await run.RejectAsync(item);
            }
        }
    }

    private AuditEvent Entry(string user, IncomingFile file, string id) =>
        new AuditEvent(AuditEventKind.RecordsContributed, settings.AuditOrigin).By(user, settings.Ori)
            .With("source", file.Source).With("contribution", id);

    private static AuditEvent Ended(AuditEvent happened, Run run) =>
        happened.With("phase", "ended").With("read", run.Counts.Read).With("accepted", run.Counts.Accepted)
            .With("unchanged", run.Counts.Unchanged).With("rejected", run.Counts.Rejected).With("fileProblems", run.FileProblems.Count);

    /// <summary>
    /// The counts of one run. Rows are counted by the reading side and outcomes by the storing side; one row of a grouped record is one row.
    /// </summary>
    private sealed class Run(RejectsWriter rejects)
    {
        private readonly Queue<int> rowsOfRecords = new();
        private long read;
        private long accepted;
        private long unchanged;
        private long rejected;

        public List<FileProblem> FileProblems { get; } = [];

        public ContributionCounts Counts =>
            new(Interlocked.Read(ref read), Interlocked.Read(ref accepted), Interlocked.Read(ref unchanged), Interlocked.Read(ref rejected));

        public void CountRead(IntakeRow row)
        {
            Interlocked.Add(ref read, row.Rows);
            lock (rowsOfRecords)
            {
                rowsOfRecords.Enqueue(row.Rows);
            }
        }

        public void Count(IReadOnlyList<PutOutcome> outcomes)
        {
            foreach (var outcome in outcomes)
            {
                lock (rowsOfRecords)
                {
                    Interlocked.Add(ref CounterOf(outcome), rowsOfRecords.Dequeue());
                }
            }
        }

        public async Task RejectAsync(IntakeItem item)
        {
            if (item is IntakeRow row)
            {
                Interlocked.Add(ref read, row.Rows);
                Interlocked.Add(ref rejected, row.Rows);
                await rejects.AddAsync(row.Problems);
            }
            else if (item is FileProblem problem)
            {
                FileProblems.Add(problem);
            }
        }

        private ref long CounterOf(PutOutcome outcome)
        {
            if (outcome == PutOutcome.Accepted)
            {
                return ref accepted;
            }

            return ref outcome == PutOutcome.Unchanged ? ref unchanged : ref rejected;
        }
    }
}
