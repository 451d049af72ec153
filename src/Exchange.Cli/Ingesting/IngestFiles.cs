using Exchange.Cli.Nodes;
using Exchange.Cli.Terminals;
using Exchange.Node.Contributions;
using Exchange.Protocol.Errors;
using Exchange.Records;

namespace Exchange.Cli.Ingesting;

/// <summary>Takes files in one after the other and says what came of them.</summary>
internal sealed class IngestFiles(OpenedNode node, IngestSource source, bool json)
{
    /// <summary>1 when a file could not be read to its end; rejected rows are no failure of the command.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        var total = default(ContributionCounts);
        var broken = 0;
        foreach (var file in files)
        {
            var result = await TakeInAsync(file, cancellationToken);
            total = new ContributionCounts(
                total.Read + result.Counts.Read, total.Accepted + result.Counts.Accepted, total.Unchanged + result.Counts.Unchanged,
                total.Rejected + result.Counts.Rejected);
            broken += result.FileProblems.Count + (result.Refused is null ? 0 : 1);
            Report(file, result);
        }

        if (json)
        {
            Terminal.SayJson(total);
        }

        return broken == 0 ? ExitCode.Done : ExitCode.SaidNo;
    }

    private async Task<ContributionResult> TakeInAsync(string file, CancellationToken cancellationToken)
    {
        await using var content = File.OpenRead(file);
        var incoming = new IncomingFile(source.Name, content, source.Reader!, source.Format);
        return await Terminal.WithProgressAsync(Path.GetFileName(file), async progress =>
        {
            var counts = new RelayedProgress<ContributionCounts>(
                progress, so => new WorkDone(content.Position, content.Length, $"{so.Read:N0} rows"));
            return await node.Contribute.RunAsync(incoming, OpenedNode.User, counts, cancellationToken);
        });
    }

    private void Report(string file, ContributionResult result)
    {
        if (result.Refused is { } code)
        {
            Terminal.Complain([$"{file}: {ErrorCodes.Message(code)} ({ErrorCodes.Name(code)})"]);
            return;
        }

        foreach (var problem in result.FileProblems)
        {
            Terminal.Complain([$"{file}: line {problem.Line}: {problem.Message} ({problem.Code})"]);
        }

        if (result.RejectsFile is not null)
        {
            Terminal.Note($"{file}: {result.Counts.Rejected:N0} rows were rejected; see {result.RejectsFile}");
        }

        if (!json)
        {
            var counts = result.Counts;
            Terminal.Say(
                $"{file}: read {counts.Read:N0}, accepted {counts.Accepted:N0}, unchanged {counts.Unchanged:N0}, " +
                $"rejected {counts.Rejected:N0}");
        }
    }
}
