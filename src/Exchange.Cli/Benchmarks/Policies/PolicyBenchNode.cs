using Exchange.Cli.Demonstration;
using Exchange.Cli.Ingesting;
using Exchange.Cli.Nodes;
using Exchange.Cli.Synthesis;
using Exchange.Cli.Terminals;
using Exchange.Hosting.Processes;
using Exchange.Node.Contributions;
using Exchange.Node.Hosting;
using Exchange.Node.Indexing;
using Exchange.Node.Setup;
using Exchange.Records;
using Exchange.Records.Codes;
using Exchange.Records.Entities;
using Exchange.Records.Identity;
using Exchange.Storage.Contributions;
using Exchange.Synthetic;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Cli.Benchmarks.Policies;

/// <summary>A running node that holds a synthetic agency's records, and one that is sealed.</summary>
internal sealed class PolicyBenchNode : IAsyncDisposable
{
    /// <summary>The surname that the sealed record alone has.</summary>
    public const string WithheldName = "Zyxquimbletor";

    /// <summary>A surname of the same length that no record has.</summary>
    public const string AbsentName = "Zyxquimbletar";

    private readonly RunningProcess process;

    private PolicyBenchNode(RunningProcess process, Ori owner, string truth)
    {
        (this.process, Owner, Truth) = (process, owner, truth);
    }

    /// <summary>The agency.</summary>
    public Ori Owner { get; }

    /// <summary>The file that says who truly is who.</summary>
    public string Truth { get; }

    /// <summary>The sealed record.</summary>
    public RecordId Withheld => new(Owner, "bench", "withheld-0001");

    /// <summary>An id as long that never was.</summary>
    public RecordId Absent => new(Owner, "bench", "withheld-0002");

    /// <summary>A part of the node.</summary>
    public T Get<T>()
        where T : notnull => process.Services.GetRequiredService<T>();

    /// <summary>Makes the records and the node, and waits until all can be found.</summary>
    public static async Task<PolicyBenchNode> StartAsync(string folder, int records, int port, CancellationToken cancellationToken)
    {
        var region = await SynthVerb.WriteAsync(new SyntheticOptions { Records = records, Agencies = 1 }, folder, cancellationToken);
        var agency = region.Agencies[0];
        var place = new NodeFolder(Path.Combine(folder, "node"));
        InitializeNode.Run(place, DemoSettings.OfNode(agency.Ori, agency.Name, new Uri($"http://127.0.0.1:{port}")));
        await FillAsync(place, agency, folder, cancellationToken);
        var process = await NodeApp.StartAsync(place, TimeProvider.System, cancellationToken);
        var node = new PolicyBenchNode(process, agency.Ori, Path.Combine(folder, RegionSummary.TruthFile));
        await node.PutWithheldAsync(cancellationToken);
        await node.UntilIndexedAsync(cancellationToken);
        return node;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => process.DisposeAsync();

    private static async Task FillAsync(NodeFolder place, AgencySummary agency, string folder, CancellationToken cancellationToken)
    {
        Terminal.Note("taking records in");
        await using var opened = await OpenedNode.OpenAsync(place.Root);
        var source = IngestSource.Open(agency.Mapping is null ? null : ShippedFiles.Extract($"mappings/{agency.Mapping}", folder));
        await using var content = File.OpenRead(Path.Combine(folder, agency.File));
        await opened.Contribute.RunAsync(
            new IncomingFile(source.Name, content, source.Reader!, source.Format), "bench", null, cancellationToken);
    }

    private async Task PutWithheldAsync(CancellationToken cancellationToken)
    {
        var record = new ContributedRecord
        {
            Owner = Owner, System = Withheld.System, LocalId = Withheld.LocalId, Kind = "incident", Marks = [Marks.Sealed],
            Persons = [new Person { Id = "p1", Role = "INCIDENT-SUBJECT", Name = new PersonName { Given = "Wendell", Surname = WithheldName } }],
        };
        await Get<IRecordStore>().PutAsync([new Contribution(record, ReadOnlyMemory<byte>.Empty, "ndjson")], cancellationToken);
    }

    private async Task UntilIndexedAsync(CancellationToken cancellationToken)
    {
        Terminal.Note("indexing");
        var last = await Get<IRecordStore>().LastSequenceAsync(cancellationToken);
        while (Get<IndexProgress>().Applied < last)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellationToken);
        }
    }
}
