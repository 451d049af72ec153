using System.Net.Http.Headers;
using System.Text.Json;
using Exchange.Cli.Terminals;
using Exchange.Node.Contributions;
using Exchange.Node.Health;
using Exchange.Protocol;
using Exchange.Protocol.Http;
using Exchange.Protocol.Keys;

namespace Exchange.Cli.Demonstration;

/// <summary>Contributes an agency's export to its running node over HTTP, as a records system would.</summary>
internal static class DemoFeed
{
    private static readonly TimeSpan AskEvery = TimeSpan.FromMilliseconds(100);

    /// <summary>What came of it, once every record can be found.</summary>
    public static async Task<ContributionAnswer> RunAsync(HttpClient http, DemoAgency agency, string exports, CancellationToken cancellationToken)
    {
        await using var content = File.OpenRead(Path.Combine(exports, agency.Export.File));
        var address = new Uri(agency.Address, $"{ExchangePaths.Contributions}?source={agency.Source}");
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StreamContent(content) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", KeyFile.Read(agency.FeedToken));
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        var answer = await ReadAsync<ContributionAnswer>(response, cancellationToken);
        await WaitForIndexAsync(http, agency, cancellationToken);
        Terminal.Note(FormattableString.Invariant(
            $"{agency.Export.Ori} took in {agency.Export.File}: read {answer.Read}, accepted {answer.Accepted}, ") +
            FormattableString.Invariant($"unchanged {answer.Unchanged}, rejected {answer.Rejected}"));
        return answer;
    }

    /// <summary>How the node is.</summary>
    public static async Task<HealthReport> HealthAsync(HttpClient http, DemoAgency agency, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync(new Uri(agency.Address, ExchangePaths.Health), cancellationToken);
        return await ReadAsync<HealthReport>(response, cancellationToken);
    }

    private static async Task WaitForIndexAsync(HttpClient http, DemoAgency agency, CancellationToken cancellationToken)
    {
        while (await HealthAsync(http, agency, cancellationToken) is not { Indexed: true, ChangesBehind: 0 })
        {
            await Task.Delay(AskEvery, TimeProvider.System, cancellationToken);
        }
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken) =>
        JsonSerializer.Deserialize<T>(await response.Content.ReadAsStreamAsync(cancellationToken), ProtocolJson.Options)!;
}
