using System.Net.Http.Headers;
using System.Text.Json;
using Exchange.Cli.Demonstration;
using Exchange.Hosting.Processes;
using Exchange.Hub.Agencies;
using Exchange.Hub.Setup;
using Exchange.Policy.Requesters;
using Exchange.Protocol;
using Exchange.Protocol.Assertions;
using Exchange.Protocol.Http;
using Exchange.Protocol.Keys;
using Exchange.Protocol.Registry;
using Exchange.Protocol.Search;
using Exchange.Records.Identity;
using Exchange.Records.Queries;

namespace Exchange.Cli.Benchmarks;

/// <summary>
/// Asks a real hub, in a process of its own, that asks light nodes. Searches with and without hung nodes are taken in turn, so that both
/// meet the same machine.
/// </summary>
internal sealed class FederationBench(FederationBenchSettings settings, SigningKey key, LightNodes nodes, HttpClient http)
{
    private const int WarmUps = 20;
    private const string HubName = "bench";
    private static readonly Ori Asking = Ori.Parse("ZZ9999900");

    /// <summary>Measures.</summary>
    public static async Task<FederationBenchResult> RunAsync(FederationBenchSettings settings, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("exchange-bench-").FullName;
        using var key = SigningKey.Ephemeral();
        try
        {
            SetUpHub(settings, key, Path.Combine(folder, "hub"));
            await using var nodes = await LightNodes.StartAsync(settings, key);
            await using var hub = ChildProcess.Start("hub", "run", Path.Combine(folder, "hub"));
            using var http = PeerHttp.CreateClient(null);
            await ChildProcess.WaitForHealthAsync(http, HubAddress(settings), cancellationToken);
            return await new FederationBench(settings, key, nodes, http).MeasureAsync(cancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Uri HubAddress(FederationBenchSettings settings) => new($"http://127.0.0.1:{settings.PortBase}");

    private static void SetUpHub(FederationBenchSettings settings, SigningKey key, string path)
    {
        var folder = new HubFolder(path);
        InitializeHub.Run(folder, new HubSettings { Name = HubName, Listen = HubAddress(settings), NodeTimeoutSeconds = 5 });
        var asking = new RegisteredAgency { Ori = Asking, Name = "asking", PublicKey = key.PublicKey };
        var light = Enumerable.Range(0, settings.Nodes + settings.Hung).Select(number => new RegisteredAgency
        {
            Ori = LightNodes.OriOf(number), Name = "light node", Address = LightNodes.AddressOf(settings, number), PublicKey = key.PublicKey,
        });
        new AgencyFile(folder).Save(new AgencyList(2, [asking, .. light]));
    }

    private async Task<FederationBenchResult> MeasureAsync(CancellationToken cancellationToken)
    {
        var plain = new List<SearchTimes>();
        var hung = new List<SearchTimes>();
        for (var i = -WarmUps; i < settings.Searches; i++)
        {
            var without = await SearchAsync(withHung: false, cancellationToken);
            var with = settings.Hung > 0 ? await SearchAsync(withHung: true, cancellationToken) : without;
            if (i >= 0)
            {
                plain.Add(without);
                hung.Add(with);
            }
        }

        return new FederationBenchResult(
            settings.Nodes,
            settings.Hung,
            Percentiles.Of(plain.Select(times => times.AddedMs), 50),
            Percentiles.Of(plain.Select(times => times.AddedMs), 99),
            Math.Round(LastAnswerP99(hung) / LastAnswerP99(plain), 3),
            Percentiles.Of(plain.Select(times => times.FirstHitMs), 50),
            Percentiles.Of(plain.Select(times => times.FastestNodeMs), 50));
    }

    private static double LastAnswerP99(IEnumerable<SearchTimes> searches) => Percentiles.Of(searches.Select(times => times.LastAnswerMs), 99);

    /// <summary>One search, up to the last frame of the last node that answers; then the asking side goes away.</summary>
    private async Task<SearchTimes> SearchAsync(bool withHung, CancellationToken cancellationToken)
    {
        nodes.BeginSearch();
        using var request = Request(withHung);
        var started = TimeProvider.System.GetTimestamp();
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        double? firstHit = null;
        var hits = 0;
        await foreach (var line in LineReader.ReadAsync(stream, cancellationToken))
        {
            if (Frames.FromLine(line) is HitFrame)
            {
                firstHit ??= TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
                if (++hits == settings.Nodes)
                {
                    break;
                }
            }
        }

        var last = TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
        return hits == settings.Nodes
            ? new SearchTimes(firstHit ?? last, last, nodes.TookMs.Min(), nodes.TookMs.Max())
            : throw new InvalidDataException($"only {hits} of {settings.Nodes} nodes answered; the machine may be too busy to measure on");
    }

    private HttpRequestMessage Request(bool withHung)
    {
        var asked = Enumerable.Range(0, settings.Nodes + (withHung ? settings.Hung : 0)).Select(LightNodes.OriOf).ToList();
        var body = JsonSerializer.SerializeToUtf8Bytes(new SearchRequest(new RecordQuery { Text = "bench" }, asked), ProtocolJson.Options);
        var now = TimeProvider.System.GetUtcNow();
        var assertion = new Assertion
        {
            Id = RandomId.New(), Ori = Asking, User = "bench", Role = "Analyst", CertifiedUntil = DateOnly.FromDateTime(now.UtcDateTime).AddDays(1),
            UseCode = UseCode.C, Reason = "measuring the time that a hub adds", Audience = HubName, QueryHash = AssertionSigner.QueryHash(body),
            IssuedAt = now, ExpiresAt = now + Assertion.Lifetime,
        };
        var content = new ByteArrayContent(body);
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(HubAddress(settings), ExchangePaths.FederatedSearch)) { Content = content };
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(ExchangeHeaders.Assertion, AssertionSigner.Sign(assertion, key));
        return request;
    }
}
