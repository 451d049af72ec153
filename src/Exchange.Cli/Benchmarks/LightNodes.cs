using System.Collections.Concurrent;
using System.Net;
using Exchange.Policy.Ceilings;
using Exchange.Policy.Receipts;
using Exchange.Policy.Templates;
using Exchange.Protocol.Ceilings;
using Exchange.Protocol.Http;
using Exchange.Protocol.Keys;
using Exchange.Protocol.Search;
using Exchange.Records.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Cli.Benchmarks;

/// <summary>Nodes that answer every search with one hit after a set time, or never; each listens on a port of its own.</summary>
internal sealed class LightNodes : IAsyncDisposable
{
    private const int FastestMs = 20;
    private const int SlowestMs = 60;

    private readonly WebApplication app;
    private readonly ConcurrentBag<double> took = [];

    private LightNodes(WebApplication app) => this.app = app;

    /// <summary>How long the answering nodes took for the last search, each by its own clock.</summary>
    public IReadOnlyCollection<double> TookMs => took;

    /// <summary>The ORI of the node with this number.</summary>
    public static Ori OriOf(int number) => Ori.Parse($"ZZ{number:D5}00");

    /// <summary>Where the node with this number listens.</summary>
    public static Uri AddressOf(FederationBenchSettings settings, int number) => new($"http://127.0.0.1:{settings.PortBase + 1 + number}");

    /// <summary>Starts all nodes.</summary>
    public static async Task<LightNodes> StartAsync(FederationBenchSettings settings, SigningKey key)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRouting();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            for (var number = 0; number < settings.Nodes + settings.Hung; number++)
            {
                kestrel.Listen(IPAddress.Loopback, AddressOf(settings, number).Port);
            }
        });
        var nodes = new LightNodes(builder.Build());
        nodes.app.MapPost(ExchangePaths.FederatedSearch, context => nodes.AnswerAsync(context, settings));
        nodes.app.MapGet(ExchangePaths.Ceiling, context => SendCeilingAsync(context, settings, key));
        await nodes.app.StartAsync();
        return nodes;
    }

    /// <summary>Forgets the times of the last search.</summary>
    public void BeginSearch() => took.Clear();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context, FederationBenchSettings settings)
    {
        var started = TimeProvider.System.GetTimestamp();
        var number = context.Connection.LocalPort - settings.PortBase - 1;
        if (number >= settings.Nodes)
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return;
        }

        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        var spread = (SlowestMs - FastestMs) * number / Math.Max(1, settings.Nodes - 1);
        await Task.Delay(FastestMs + spread, context.RequestAborted);
        context.Response.ContentType = Frames.MediaType;
        foreach (var frame in AnswerOf(OriOf(number)))
        {
            await context.Response.Body.WriteAsync(Frames.ToLine(frame), context.RequestAborted);
        }

        took.Add(TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
    }

    private static Task SendCeilingAsync(HttpContext context, FederationBenchSettings settings, SigningKey key)
    {
        var ceiling = new TemplateCeiling
        {
            Owner = OriOf(context.Connection.LocalPort - settings.PortBase - 1),
            Version = 1,
            TemplateDigest = context.Request.Query["digest"].ToString(),
            Entries = [new CeilingEntry { Level = SharingLevel.Pointer, Groups = [] }],
        };
        return context.Response.WriteAsync(SignedCeiling.Sign(ceiling, key), context.RequestAborted);
    }

    private static Frame[] AnswerOf(Ori ori) =>
    [
        new StatusFrame { Agency = ori, Name = "light node", Status = AgencyStatus.Answered, Total = 1 },
        new HitFrame
        {
            Agency = ori, AgencyName = "light node", Level = SharingLevel.Pointer, Contact = "nobody",
            Receipt = new Receipt("bench", SharingLevel.Pointer, 1, "", [], [], []),
        },
        new DoneFrame(1, 1, 1, 1, 0, 0),
    ];
}
