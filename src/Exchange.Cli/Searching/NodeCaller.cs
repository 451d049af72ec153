using System.Net.Http.Headers;
using System.Text.Json;
using Exchange.Cli.Terminals;
using Exchange.Hosting.Processes;
using Exchange.Node.Setup;
using Exchange.Protocol;
using Exchange.Protocol.Errors;

namespace Exchange.Cli.Searching;

/// <summary>Calls a running node as one of its users: the same HTTP interface that everybody has.</summary>
internal sealed class NodeCaller : IDisposable
{
    private readonly HttpClient http;
    private readonly Uri address;

    private NodeCaller(HttpClient http, Uri address, string token)
    {
        this.http = http;
        this.address = address;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>Finds the node by its folder and the user by the file that holds the token.</summary>
    public static NodeCaller Open(string nodeFolder, string tokenFile)
    {
        var settings = NodeSettings.Load(new NodeFolder(nodeFolder));
        return new NodeCaller(PeerHttp.CreateClient(settings.Tls), settings.Listen, Protocol.Keys.KeyFile.Read(tokenFile).Trim());
    }

    /// <summary>Sends a JSON body; the answer's headers are there when it returns.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, object body, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), ProtocolJson.Options));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, path)) { Content = content };
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    /// <summary>Asks for a document.</summary>
    public Task<HttpResponseMessage> GetAsync(string path, CancellationToken cancellationToken) =>
        http.GetAsync(new Uri(address, path), cancellationToken);

    /// <summary>Says why the node refused, all of it.</summary>
    public static async Task<int> ReportRefusalAsync(HttpResponseMessage response, bool json, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        if (json)
        {
            Terminal.Say(text);
        }

        var problem = JsonSerializer.Deserialize<ProblemDocument>(text, ProtocolJson.Options);
        Terminal.Complain([$"{problem?.Title} ({problem?.Code})", .. (problem?.Problems ?? []).Select(one => one.ToString())]);
        return ExitCode.SaidNo;
    }

    /// <inheritdoc />
    public void Dispose() => http.Dispose();
}
