using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Hosting.Auditing;
using Exchange.Hosting.Processes;
using Exchange.Node.Contributions;
using Exchange.Node.Federation;
using Exchange.Node.Fetch;
using Exchange.Node.Hosting;
using Exchange.Node.Indexing;
using Exchange.Node.Policies;
using Exchange.Node.RecordsByHand;
using Exchange.Node.Search;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Exchange.Policy.Requesters;
using Exchange.Protocol;
using Exchange.Protocol.Http;
using Exchange.Protocol.Keys;
using Exchange.Protocol.Search;
using Exchange.Records;
using Exchange.Records.Identity;
using Exchange.Records.Json;
using Exchange.Storage.Accounts;
using Exchange.Storage.Contributions;
using Exchange.Storage.Templates;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Federation.Tests.Regions;

/// <summary>One agency with its node, and what its people do.</summary>
internal sealed class Member(Ori ori, string path, Region region, string? database = null, int requestsPerMinute = 0) : IAsyncDisposable
{
    public const string Analyst = "a.reyes";
    public const string Administrator = "d.osei";

    private RunningProcess? app;
    private JsonNode? firstTemplate;
    private string analystToken = "";

    public Ori Ori { get; } = ori;

    public string Name => $"Agency {Ori}";

    public static string Contact => "+1 850 555 0100";

    public NodeFolder Folder { get; } = new(path);

    public Uri Address { get; } = region.Tls is null ? Ports.FreeAddress() : new UriBuilder(Ports.FreeAddress()) { Scheme = Uri.UriSchemeHttps }.Uri;

    public RunningProcess App => app ?? throw new InvalidOperationException("the node does not run");

    public AuditProcess Audit => Get<AuditProcess>();

    public IRecordStore Store => Get<IRecordStore>();

    public RegistryState Registry => Get<RegistryState>();

    public ChangeRecord Change => new(Store, Audit, Get<NodeSettings>());

    public NodeSettings Settings() => NodeSettings.Load(Folder);

    public SigningKey OpenKey() => SigningKey.Open(Folder.NodeKey);

    public async Task MakeAsync(string template)
    {
        var settings = new NodeSettings
        {
            Ori = Ori, Name = Name, Contact = Contact, Listen = Address, HubTimeoutSeconds = 8, Tls = region.Tls?.Invoke(Ori.Text),
            Database = database, RequestsPerMinute = requestsPerMinute,
        };
        InitializeNode.Run(Folder, settings).ShouldBeEmpty();
        JoinHub.Run(Folder, await File.ReadAllBytesAsync(region.HubFolder.Description)).ShouldBeEmpty();
        var document = JsonNode.Parse(await File.ReadAllTextAsync(Repository.At("policies", template, "template.json")))!;
        document["owner"] = Ori.Text;
        firstTemplate = document;
    }

    /// <summary>The template in force.</summary>
    public async Task<JsonNode> TemplateAsync() =>
        JsonNode.Parse((await Get<ITemplateStore>().InForceAsync(region.Time.GetUtcNow(), Wait.Cancellation))!.Document)!;

    public async Task StartAsync()
    {
        app = await NodeApp.StartAsync(Folder, region.Time, Wait.Cancellation);
        if (firstTemplate is { } template)
        {
            firstTemplate = null;
            await PublishAsync(template);
        }

        analystToken = analystToken.Length > 0 ? analystToken : await AddUserAsync(Analyst, UserRole.Analyst, UseCode.A, UseCode.C);
    }

    public async Task StopAsync()
    {
        await App.DisposeAsync();
        app = null;
    }

    public Task<string> AddUserAsync(string id, UserRole role, params UseCode[] useCodes) => AddUserAsync(id, role, sworn: false, useCodes);

    public async Task<string> AddUserAsync(string id, UserRole role, bool sworn, params UseCode[] useCodes)
    {
        var account = People.Cleared(id, role, DateOnly.FromDateTime(region.Time.GetUtcNow().UtcDateTime)) with { Sworn = sworn, UseCodes = useCodes };
        var (token, problems) = await new AddUser(Get<AccountStore>(), Get<NodeSettings>(), Audit, region.Time)
            .RunAsync(account, Administrator, Wait.Cancellation);
        problems.ShouldBeEmpty();
        return token!;
    }

    /// <summary>Contributes records as a feed does, and returns once they can be found.</summary>
    public async Task<ContributionResult> ContributeAsync(params ContributedRecord[] records)
    {
        using var file = new MemoryStream([.. records.SelectMany(record => (byte[])[.. RecordJson.ToCanonical(record), (byte)'\n'])]);
        var (reader, format) = Get<SourceReaders>().Find(SourceReaders.Canonical)!.Value;
        var result = await Get<ContributeRecords>()
            .RunAsync(new IncomingFile("canonical", file, reader, format), "rms-feed", null, Wait.Cancellation);
        await UntilIndexedAsync();
        return result;
    }

    public async Task ShareAsync(params ContributedRecord[] records) => (await ContributeAsync(records)).Counts.Rejected.ShouldBe(0);

    public async Task UntilIndexedAsync()
    {
        var last = await Store.LastSequenceAsync(Wait.Cancellation);
        await Wait.UntilAsync("the index is level with the store", () => Get<IndexProgress>().Applied >= last);
    }

    public async Task PublishAsync(JsonNode template)
    {
        var version = template["version"]!.GetValue<int>();
        var life = Get<TemplateLife>();
        (await life.DraftAsync(System.Text.Encoding.UTF8.GetBytes(template.ToJsonString()), Administrator, Wait.Cancellation)).ShouldBeEmpty();
        (await life.ApproveAsync(version, "second-person", Wait.Cancellation)).ShouldBeEmpty();
        (await life.PublishAsync(version, null, Administrator, Wait.Cancellation)).ShouldBeEmpty();
    }

    /// <summary>A template of that owner that lets police in.</summary>
    public static byte[] SomeTemplate(Ori owner, int version)
    {
        var template = JsonNode.Parse(File.ReadAllText(Repository.At("policies", "rlex-default", "template.json")))!;
        template["owner"] = owner.Text;
        template["version"] = version;
        return System.Text.Encoding.UTF8.GetBytes(template.ToJsonString());
    }

    public async Task<HttpResponseMessage> PostAsync(string path, object body, string? token = null)
    {
        using var content = new ByteArrayContent(body as byte[] ?? JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), ProtocolJson.Options));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, path)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? analystToken);
        return await region.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Wait.Cancellation);
    }

    public async Task<HttpResponseMessage> GetAsync(string path, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? analystToken);
        return await region.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Wait.Cancellation);
    }

    public async Task<Answer> SearchAsync(AskRequest ask, string? token = null)
    {
        using var response = await PostAsync(ExchangePaths.Search, ask, token);
        return await Answer.ReadAsync(response);
    }

    public Task<Answer> SearchAsync(string surname) => SearchAsync(Ask.ForSurname(surname));

    public async Task<FetchedRecord> FetchAsync(AskRecordRequest ask, string? token = null)
    {
        using var response = await PostAsync(ExchangePaths.FetchRecord, ask, token);
        response.EnsureSuccessStatusCode();
        return JsonSerializer.Deserialize<FetchedRecord>(await response.Content.ReadAsStringAsync(Wait.Cancellation), ProtocolJson.Options)!;
    }

    public Task<IReadOnlyList<LogLine>> LogAsync() => LogLine.ReadAllAsync(Settings().Databases(Folder));

    public async Task<LogLine> LastLineAsync(string kind) => (await LogAsync()).Last(line => line.Kind == kind);

    public T Get<T>()
        where T : notnull => App.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }
    }
}
