using Exchange.Hosting.Auditing;
using Exchange.Hosting.Errors;
using Exchange.Hosting.Processes;
using Exchange.Hosting.Requests;
using Exchange.Node.Contributions;
using Exchange.Node.Federation;
using Exchange.Node.Fetch;
using Exchange.Node.Health;
using Exchange.Node.Policies;
using Exchange.Node.Search;
using Exchange.Node.Setup;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Keys;
using Exchange.Storage.Replay;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Exchange.Node.Hosting;

/// <summary>A node as a running process over its folder.</summary>
public sealed class NodeApp : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly AuditProcess audit;
    private readonly NodeSettings settings;

    private NodeApp(WebApplication app, AuditProcess audit, NodeSettings settings)
    {
        this.app = app;
        this.audit = audit;
        this.settings = settings;
    }

    /// <summary>What the node is made of.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Opens everything and begins to listen; returns once requests are taken.</summary>
    /// <exception cref="UnauthorizedAccessException">Others than the owner can get at the folder or its keys.</exception>
    /// <exception cref="InvalidDataException">The sharing template cannot be read.</exception>
    public static async Task<NodeApp> StartAsync(NodeFolder folder, TimeProvider time, CancellationToken cancellationToken)
    {
        if (ProcessFolders.IsOpenToOthers(folder.Root))
        {
            throw new UnauthorizedAccessException("others can get at the node's folder; run chmod 700 on it");
        }

        var settings = NodeSettings.Load(folder);
        var audit = await AuditProcess.OpenAsync(folder.Root, folder.AuditKey, settings.AuditOrigin, time);
        try
        {
            var app = Build(folder, settings, audit, time);
            await app.Services.GetRequiredService<RegistryState>().LoadAsync(cancellationToken);
            await audit.RecordAsync(new AuditEvent(AuditEventKind.ProcessStarted, settings.AuditOrigin), cancellationToken);
            await app.StartAsync(cancellationToken);
            return new NodeApp(app, audit, settings);
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

    private static WebApplication Build(NodeFolder folder, NodeSettings settings, AuditProcess audit, TimeProvider time)
    {
        var builder = ProcessHost.CreateBuilder(settings.Listen, settings.Tls, folder.Logs);
        builder.Services.AddNode(folder, settings, audit, time);
        var app = builder.Build();
        app.UseFailureHandling();
        app.UsePeerCertificates();
        app.MapSearch();
        app.MapFetch();
        app.MapContributions();
        app.MapHealth();

        // A template that cannot be read, or a key that others can read, must stop the start, not the first search.
        app.Services.GetRequiredService<PolicyState>();
        app.Services.GetRequiredService<SigningKey>();
        app.Services.GetRequiredService<UsedTokens>();
        return app;
    }
}
