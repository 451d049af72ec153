using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Exchange.Federation.Tests.Regions;
using Exchange.Hosting.Auditing;
using Exchange.Hosting.Processes;
using Exchange.Node.Hosting;
using Exchange.Node.Indexing;
using Exchange.Node.Policies;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Exchange.Protocol.Http;
using Exchange.Protocol.Keys;
using Exchange.Storage.Accounts;
using Exchange.Storage.Contributions;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Cli.Tests.Coordination;

/// <summary>A node that runs, with one record and two searches: one for a case, and one by an analyst for her own name.</summary>
public sealed class SearchedNode : IAsyncLifetime
{
    /// <summary>The analyst.</summary>
    public const string Analyst = "a.reyes";

    private MadeNode? made;
    private RunningProcess? app;

    /// <summary>The node's folder.</summary>
    public string Path => made!.Path;

    /// <summary>File with the token of a coordinator.</summary>
    public string CoordinatorToken { get; private set; } = "";

    /// <summary>File with the token of the analyst.</summary>
    public string AnalystToken { get; private set; } = "";

    /// <summary>The record.</summary>
    public static string Record => $"{MadeNode.Ori}/rms/1";

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        made = await MadeNode.CreateAsync();
        var folder = new NodeFolder(Path);
        (NodeSettings.Load(folder) with { Listen = new Uri($"http://127.0.0.1:{FreePorts.Base()}") }).Save(folder);
        (await Run.ExchangeAsync("ingest", "--node", Path, made.Write("export.ndjson", MadeNode.Record("1")))).ExitCode.ShouldBe(0);
        app = await NodeApp.StartAsync(folder, TimeProvider.System, Cancellation);
        await PublishAsync();
        var analyst = await AddAsync(Analyst, "Ana Reyes", UserRole.Analyst);
        AnalystToken = Secret("analyst.token", analyst);
        CoordinatorToken = Secret("nac.token", await AddAsync("n.ac", "Noa Acker", UserRole.Nac));
        await UntilIndexedAsync();
        await SearchAsync(analyst, "surname:conklin", "burglary series on Elm Street");
        await SearchAsync(analyst, "surname:reyes given:ana", "burglary series on Elm Street");
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await (app?.DisposeAsync() ?? ValueTask.CompletedTask);
        made?.Dispose();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private T Get<T>()
        where T : notnull => app!.Services.GetRequiredService<T>();

    private string Secret(string name, string token)
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, name);
        KeyFile.Write(path, token);
        return path;
    }

    private async Task PublishAsync()
    {
        var template = JsonNode.Parse(await File.ReadAllTextAsync(Repository.At("policies", "rlex-default", "template.json"), Cancellation))!;
        template["owner"] = MadeNode.Ori;
        var version = template["version"]!.GetValue<int>();
        (await Get<TemplateLife>().DraftAsync(Encoding.UTF8.GetBytes(template.ToJsonString()), "d.osei", Cancellation)).ShouldBeEmpty();
        (await Get<TemplateLife>().ApproveAsync(version, "second-person", Cancellation)).ShouldBeEmpty();
        (await Get<TemplateLife>().PublishAsync(version, null, "d.osei", Cancellation)).ShouldBeEmpty();
    }

    private async Task<string> AddAsync(string id, string name, UserRole role)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var account = People.Cleared(id, role, today) with { Name = name };
        var add = new AddUser(Get<AccountStore>(), Get<NodeSettings>(), Get<AuditProcess>(), TimeProvider.System);
        var (token, problems) = await add.RunAsync(account, "d.osei", Cancellation);
        problems.ShouldBeEmpty();
        return token!;
    }

    private async Task UntilIndexedAsync()
    {
        var last = await Get<IRecordStore>().LastSequenceAsync(Cancellation);
        for (var tries = 0; Get<IndexProgress>().Applied < last; tries++)
        {
            tries.ShouldBeLessThan(1_000, "the index does not get level with the store");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Cancellation);
        }
    }

    private async Task SearchAsync(string token, string text, string reason)
    {
        using var http = PeerHttp.CreateClient(null);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Get<NodeSettings>().Listen, ExchangePaths.Search))
        {
            Content = new StringContent(
                $$$"""{"query":{"text":"{{{text}}}"},"useCode":"C","reason":"{{{reason}}}","caseNumber":"2026-000417","agencies":["{{{MadeNode.Ori}}}"]}""",
                Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request, Cancellation);
        var answer = await response.Content.ReadAsStringAsync(Cancellation);
        response.IsSuccessStatusCode.ShouldBeTrue(answer);
    }
}
