using System.Text.Json.Nodes;
using Exchange.Cli.Hubs;
using Exchange.Cli.Nodes;
using Exchange.Cli.Synthesis;
using Exchange.Cli.Terminals;
using Exchange.Hub.Setup;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Exchange.Policy.Requesters;
using Exchange.Protocol.Keys;
using Exchange.Records.Validation;
using Exchange.Storage.Accounts;
using Exchange.Synthetic;

namespace Exchange.Cli.Demonstration;

/// <summary>Sets up the hub and the nodes exactly as operators would: init, enroll, join, users, templates, sources.</summary>
internal sealed class DemoSetup(DemoSettings settings)
{
    private static readonly string[] Templates = ["rlex-default", "careful-department"];

    private readonly List<DemoSignIn> signIns = [];

    /// <summary>How its people sign in for the first time.</summary>
    public IReadOnlyList<DemoSignIn> SignIns => signIns;

    /// <summary>Folder of the hub.</summary>
    public HubFolder Hub { get; } = new(Path.Combine(settings.Folder, "hub"));

    /// <summary>Folder of the exports.</summary>
    public string Exports { get; } = Path.Combine(settings.Folder, "exports");

    /// <summary>Writes the exports and makes hub and nodes.</summary>
    public async Task<(RegionSummary Region, IReadOnlyList<DemoAgency> Agencies)> RunAsync(CancellationToken cancellationToken)
    {
        Hosting.Processes.ProcessFolders.Create(settings.Folder);
        var region = await SynthVerb.WriteAsync(new SyntheticOptions { Records = settings.Records }, Exports, cancellationToken);
        Require(InitializeHub.Run(Hub, new HubSettings { Name = "tamarind", Listen = settings.HubAddress }));
        var agencies = region.Agencies.Select((export, number) => new DemoAgency(
            export, new NodeFolder(Path.Combine(settings.Folder, export.Ori.Text)), settings.NodeAddress(number))).ToList();
        await using var hub = await OpenedHub.OpenAsync(Hub.Root);
        for (var number = 0; number < agencies.Count; number++)
        {
            await MakeNodeAsync(agencies[number], Templates[number % Templates.Length], hub, cancellationToken);
        }

        return (region, agencies);
    }

    private async Task MakeNodeAsync(DemoAgency agency, string template, OpenedHub hub, CancellationToken cancellationToken)
    {
        var folder = agency.Folder;
        var node = DemoSettings.OfNode(agency.Export.Ori, agency.Export.Name, agency.Address);
        Require(InitializeNode.Run(folder, settings.Unlimited ? node with { RequestsPerMinute = 0 } : node));
        Require(await hub.Agencies.EnrollAsync(await File.ReadAllBytesAsync(folder.Description, cancellationToken), [UseCode.A, UseCode.C],
            cancellationToken));
        Require(JoinHub.Run(folder, await File.ReadAllBytesAsync(Hub.Description, cancellationToken)));
        if (agency.Export.Mapping is { } mapping)
        {
            ShippedFiles.Extract($"mappings/{mapping}", folder.Sources);
        }

        await using var opened = await OpenedNode.OpenAsync(folder.Root);
        await PublishAsync(opened, TemplateFor(agency, template), cancellationToken);
        await AddUserAsync(opened, "a.reyes", "Alex Reyes", UserRole.Analyst, agency.AnalystToken, cancellationToken);
        await AddUserAsync(opened, "rms-feed", "Records system", UserRole.Feed, agency.FeedToken, cancellationToken);
        await InviteAsync(opened, agency, cancellationToken);
        Terminal.Note($"made {agency.Export.Ori} {agency.Export.Name}, template {template}, source {agency.Source}");
    }

    /// <summary>Drafted by one administrator, approved and published by another.</summary>
    private static async Task PublishAsync(OpenedNode node, byte[] template, CancellationToken cancellationToken)
    {
        Require(await node.Templates.DraftAsync(template, "d.osei", cancellationToken));
        Require(await node.Templates.ApproveAsync(1, "m.brandt", cancellationToken));
        Require(await node.Templates.PublishAsync(1, null, "m.brandt", cancellationToken));
    }

    /// <summary>The shipped template as this agency's own.</summary>
    private static byte[] TemplateFor(DemoAgency agency, string template)
    {
        var document = JsonNode.Parse(ShippedFiles.Read($"templates/{template}.json"))!;
        document["owner"] = agency.Export.Ori.Text;
        document["version"] = 1;
        return System.Text.Encoding.UTF8.GetBytes(document.ToJsonString());
    }

    private static async Task AddUserAsync(
        OpenedNode node, string id, string name, UserRole role, string tokenFile, CancellationToken cancellationToken)
    {
        var account = DemoPeople.Make(id, name, role, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        var (token, problems) = await node.AddUser.RunAsync(account, OpenedNode.User, cancellationToken);
        Require(problems);
        KeyFile.Write(tokenFile, token!);
    }

    /// <summary>Adds those who use the pages alone, and makes everybody a link; no password is preset.</summary>
    private async Task InviteAsync(OpenedNode node, DemoAgency agency, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        Account[] people =
        [
            DemoPeople.Make("d.osei", "Dana Osei", UserRole.Administrator, today),
            DemoPeople.Make("m.brandt", "Mika Brandt", UserRole.Administrator, today),
            DemoPeople.Make("n.park", "Noa Park", UserRole.Nac, today),
        ];
        foreach (var person in people)
        {
            Require(await node.AddUser.AddAsync(person, OpenedNode.User, cancellationToken));
        }

        foreach (var id in people.Select(person => person.Id).Prepend("a.reyes"))
        {
            var (token, problems) = await node.ChangeUser.InviteAsync(id, resetFactors: false, OpenedNode.User, cancellationToken);
            Require(problems);
            signIns.Add(new DemoSignIn(agency.Export.Name, id, FirstAdministrator.LinkTo(node.Settings, token!)));
        }
    }

    private static void Require(IReadOnlyList<Problem> problems)
    {
        if (problems.Count > 0)
        {
            throw new InvalidDataException(string.Join("; ", problems));
        }
    }
}
