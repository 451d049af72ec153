using Exchange.Hosting.Auditing;
using Exchange.Hosting.Errors;
using Exchange.Hosting.Processes;
using Exchange.Hosting.Requests;
using Exchange.Hub.Agencies;
using Exchange.Hub.Health;
using Exchange.Hub.Relay;
using Exchange.Hub.Setup;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Keys;
using Exchange.Storage.Replay;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Exchange.Hub.Hosting;

/// <summary>A hub as a running process over its folder.</summary>
public sealed class HubApp : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly AuditProcess audit;
    private readonly HubSettings settings;

    private HubApp(WebApplication app, AuditProcess audit, HubSettings settings)
    {
        this.app = app;
        this.audit = audit;
        this.settings = settings;
    }

    /// <summary>What the hub is made of.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Opens everything and begins to listen; returns once requests are taken.</summary>
    /// <exception cref="UnauthorizedAccessException">Others than the owner can get at the folder or its keys.</exception>
    public static async Task<HubApp> StartAsync(HubFolder folder, TimeProvider time, CancellationToken cancellationToken)
    {
        if (ProcessFolders.IsOpenToOthers(folder.Root))
        {
            throw new UnauthorizedAccessException("others can get at the hub's folder; run chmod 700 on it");
        }

        var settings = HubSettings.Load(folder);
        var audit = await AuditProcess.OpenAsync(folder.Root, folder.AuditKey, settings.AuditOrigin, time);
        try
        {
            var app = Build(folder, settings, audit, time);
            await audit.RecordAsync(new AuditEvent(AuditEventKind.ProcessStarted, settings.AuditOrigin), cancellationToken);
            await app.StartAsync(cancellationToken);
            return new HubApp(app, audit, settings);
        }
        catch
        {
            await audit.DisposeAsync();
            throw;
        }
    }

    /// <summary>Returns when the process is told to stop.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => app.WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await audit.RecordStopAsync(settings.AuditOrigin);
        await audit.DisposeAsync();
    }

    private static WebApplication Build(HubFolder folder, HubSettings settings, AuditProcess audit, TimeProvider time)
    {
        var builder = ProcessHost.CreateBuilder(settings.Listen, settings.Tls, folder.Logs);
        var services = builder.Services;
        services.AddSingleton(folder);
        services.AddSingleton(settings);
        services.AddSingleton(audit);
        services.AddSingleton(time);
        services.AddSingleton(_ => SigningKey.Open(folder.HubKey));
        services.AddSingleton(_ => UsedTokens.Open(folder.Root, time));
        services.AddSingleton(_ => PeerHttp.CreateClient(settings.Tls));
        services.AddSingleton(_ => new HttpMessageInvoker(PeerHttp.CreateHandler(settings.Tls), disposeHandler: true));
        services.AddSingleton<AgencyFile>();
        services.AddSingleton<RegistryIssuer>();
        services.AddSingleton<NodePipelines>();
        services.AddSingleton<NodeTimes>();
        services.AddSingleton<NodeCall>();
        services.AddSingleton<HubGate>();
        services.AddSingleton<RelaySearch>();
        services.AddSingleton<RelayFetch>();
        services.AddHttpForwarder();
        var app = builder.Build();
        app.UseFailureHandling();
        app.UsePeerCertificates();
        app.MapRelay();
        app.MapHealth();

        // A key that others can read must stop the start, not the first search.
        app.Services.GetRequiredService<SigningKey>();
        app.Services.GetRequiredService<UsedTokens>();
        return app;
    }
}
