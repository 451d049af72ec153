using Exchange.Cli.Searching;
using Exchange.Cli.Terminals;
using Exchange.Hosting.Processes;
using Exchange.Policy.Templates;
using Exchange.Protocol.Search;
using Exchange.Records.Identity;
using Exchange.Storage.Auditing;

namespace Exchange.Cli.Demonstration;

/// <summary>The main job from end to end: three nodes and a hub, three exports, one search, one proof.</summary>
internal sealed class Demo(DemoSettings settings) : IAsyncDisposable
{
    private readonly List<ChildProcess> processes = [];
    private readonly HttpClient http = PeerHttp.CreateClient(null);
    private IReadOnlyList<DemoAgency> agencies = [];
    private DemoSearch? search;
    private IReadOnlyList<DemoSignIn> signIns = [];

    /// <summary>Runs it and counts.</summary>
    public async Task<DemoResult> RunAsync(CancellationToken cancellationToken)
    {
        Chapter("1. three agencies, three exports, a hub");
        var setup = new DemoSetup(settings);
        signIns = setup.SignIns;
        (var region, agencies) = await setup.RunAsync(cancellationToken);
        MoveLogs([setup.Hub.Root, .. agencies.Select(agency => agency.Folder.Root)]);
        await StartAsync(setup, cancellationToken);

        Chapter("2. each agency takes its export in");
        var rejected = 0L;
        foreach (var agency in agencies)
        {
            rejected += (await DemoFeed.RunAsync(http, agency, setup.Exports, cancellationToken)).Rejected;
        }

        Chapter("3. one search, asked by an analyst of the first agency");
        Ori[] careful = [.. agencies.Where((_, number) => number % 2 == 1).Select(agency => agency.Export.Ori)];
        search = DemoSearch.Choose(region, careful);
        var frames = await search.RunAsync(agencies[0], cancellationToken);
        if (!settings.Json)
        {
            AnswerTables.Show(frames);
        }

        Chapter("4. the proof, from the audit logs alone");
        var proof = new DemoProof([setup.Hub.Root, .. agencies.Select(agency => agency.Folder.Root)]);
        await proof.RunAsync(frames, !settings.Json, cancellationToken);
        return await CountAsync(frames, rejected, proof, cancellationToken);
    }

    /// <summary>Asks the one search again, once it was run.</summary>
    public Task<IReadOnlyList<Frame>> SearchAgainAsync(CancellationToken cancellationToken) => search!.RunAsync(agencies[0], cancellationToken);

    /// <summary>Where everything runs, and what to type next.</summary>
    public void ShowWhatToTry()
    {
        Terminal.Note("");
        Terminal.Note($"hub {settings.HubAddress}health");
        foreach (var agency in agencies)
        {
            Terminal.Note($"{agency.Export.Name} ({agency.Export.Ori}) {agency.Address}health");
        }

        Terminal.Note("sign in (each link sets a password and an authenticator app, once, within 24 hours):");
        foreach (var one in signIns)
        {
            Terminal.Note($"  {one.User,-9} {one.Agency}: {one.Link}");
        }

        Terminal.Note("try:");
        Terminal.Note("  " + search!.Command("./exchange", agencies[0]));
        Terminal.Note($"  ./exchange audit list {agencies[1].Folder.Root} --private");
        Terminal.Note("everything runs until Ctrl-C");
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes)
        {
            await process.DisposeAsync();
        }

        http.Dispose();
    }

    private static void Chapter(string title)
    {
        Terminal.Note("");
        Terminal.Note(title);
    }

    private void MoveLogs(IEnumerable<string> folders)
    {
        foreach (var folder in settings.LogsIn is null ? [] : folders)
        {
            var (file, moved) = (Path.Combine(folder, AuditStore.FileName), Path.Combine(settings.LogsIn!, Path.GetFileName(folder) + ".db"));
            File.Move(file, moved);
            File.CreateSymbolicLink(file, moved);
        }
    }

    private async Task StartAsync(DemoSetup setup, CancellationToken cancellationToken)
    {
        processes.Add(ChildProcess.Start("hub", "run", setup.Hub.Root));
        await ChildProcess.WaitForHealthAsync(http, settings.HubAddress, cancellationToken);
        processes.AddRange(agencies.Select(agency => ChildProcess.Start("node", "run", agency.Folder.Root)));
        foreach (var agency in agencies)
        {
            await ChildProcess.WaitForHealthAsync(http, agency.Address, cancellationToken);
            await WaitForRegistryAsync(agency, cancellationToken);
        }

        Terminal.Note($"hub and {agencies.Count} nodes run");
    }

    private async Task WaitForRegistryAsync(DemoAgency agency, CancellationToken cancellationToken)
    {
        while ((await DemoFeed.HealthAsync(http, agency, cancellationToken)).RegistryProblem is not null)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellationToken);
        }
    }

    private async Task<DemoResult> CountAsync(
        IReadOnlyList<Frame> frames, long rejected, DemoProof proof, CancellationToken cancellationToken)
    {
        var records = 0L;
        foreach (var agency in agencies)
        {
            records += (await DemoFeed.HealthAsync(http, agency, cancellationToken)).Records;
        }

        var done = frames.OfType<DoneFrame>().Single();
        var full = frames.OfType<HitFrame>().Count(hit => hit.Level == SharingLevel.Full);
        var ok = done.Answered == agencies.Count && full > 0 && done.Pointers > 0 && done.WithheldFields > 0 && proof.Sound && proof.ReceiptsFound;
        return new DemoResult(
            agencies.Count, records, rejected, done.Answered, done.Hits, done.Pointers, done.WithheldFields, done.FirstHitMs ?? 0, done.TotalMs,
            proof.Entries, proof.Sound, ok);
    }
}
