using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Exchange.Hosting.Auditing;
using Exchange.Intake;
using Exchange.Node.Federation;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Exchange.Policy.Requesters;
using Exchange.Protocol.Errors;
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

    /// <summary>Takes the file in, unless the agency was admitted for inquiry alone.</summary>
    /// <param name="file">The file.</param>
    /// <param name="user">Who contributes.</param>
    /// <param name="progress">Told the counts after each batch; null for nobody.</param>
    /// <param name="cancellationToken">Stops between batches.</param>
    public async Task<ContributionResult> RunAsync(
        IncomingFile file, string user, IProgress<ContributionCounts>? progress, CancellationToken cancellationToken)
    {
        if (!await MayContributeAsync(cancellationToken))
        {
            await audit.RecordAsync(Refused(user, ErrorCode.ContributionNotAuthorised), cancellationToken);
            return ContributionResult.Refusal(ErrorCode.ContributionNotAuthorised);
        }

        var id = RandomId.New();
        await audit.RecordAsync(Entry(user, file, id).With("phase", "started"), cancellationToken);
        await using var rejects = new RejectsWriter(Path.Combine(folder.Rejects, $"{file.Source}-{id}.ndjson"));
        using var run = new ContributionRun(rejects);
        var batches = Channel.CreateBounded<List<Contribution>>(BatchesWaiting);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = ReadAsync(file, run, batches.Writer, stop.Token);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancellationToken))
            {
                await run.CountAsync(await store.PutAsync(batch, cancellationToken));
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

    /// <summary>Agencies that the registry has as inquiring only are kept from contributing (OH-B2a, OH-B2b); without a registry nobody is.</summary>
    private async Task<bool> MayContributeAsync(CancellationToken cancellationToken)
    {
        var registry = await RegistryState.ReadAsync(folder, HubLink.Load(folder), cancellationToken);
        return registry?.Find(settings.Ori) is not { } agency || AccessLevels.MayContribute(agency.AccessLevel);
    }

    private async Task ReadAsync(IncomingFile file, ContributionRun run, ChannelWriter<List<Contribution>> batches,
        CancellationToken cancellationToken)
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
        IncomingFile file, ContributionRun run, [EnumeratorCancellation] CancellationToken cancellationToken)
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

    private AuditEvent Refused(string user, ErrorCode code) =>
        new AuditEvent(AuditEventKind.RequestRefused, settings.AuditOrigin).By(user, settings.Ori).Refused(code)
            .With("action", UserAction.Contribute.ToString());

    private static AuditEvent Ended(AuditEvent happened, ContributionRun run) =>
        happened.With("phase", "ended").With("read", run.Counts.Read).With("accepted", run.Counts.Accepted)
            .With("unchanged", run.Counts.Unchanged).With("rejected", run.Counts.Rejected).With("fileProblems", run.FileProblems.Count);
}
