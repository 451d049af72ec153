using Exchange.Hosting.Auditing;
using Exchange.Hosting.Auditing.Retirement;
using Exchange.Hosting.Auditing.Search;
using Exchange.Hosting.Errors;
using Exchange.Hosting.Notices;
using Exchange.Hosting.Processes;
using Exchange.Hosting.Requests;
using Exchange.Hosting.Witnessing;
using Exchange.Hub.Agencies;
using Exchange.Hub.Ceilings;
using Exchange.Hub.Health;
using Exchange.Hub.Notices;
using Exchange.Hub.Relay;
using Exchange.Hub.Setup;
using Exchange.Hub.Witnessing;
using Exchange.Protocol.Keys;
using Exchange.Storage.Auditing;
using Exchange.Storage.Databases;
using Exchange.Storage.Notices;
using Exchange.Storage.Replay;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Hub.Hosting;

/// <summary>A hub as a running process over its folder.</summary>
public static class HubApp
{
    /// <summary>Opens everything and begins to listen; returns once requests are taken.</summary>
    /// <exception cref="UnauthorizedAccessException">Others than the owner can get at the folder or its keys.</exception>
    public static Task<RunningProcess> StartAsync(HubFolder folder, TimeProvider time, CancellationToken cancellationToken)
    {
        var settings = HubSettings.Load(folder);
        InitializeHub.Describe(folder, settings);
        return RunningProcess.StartAsync(
            folder.Root, new AuditPlace(settings.Databases(folder)), folder.AuditKey, settings.AuditOrigin, time,
            audit => Task.FromResult(Build(folder, settings, audit, time)),
            cancellationToken);
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
        services.AddSingleton(_ => settings.Databases(folder));
        services.AddSingleton(provider => UsedTokens.Open(provider.GetRequiredService<IDatabases>(), time));
        services.AddSingleton(_ => PeerHttp.CreateClient(settings.Tls));
        services.AddSingleton(_ => new HttpMessageInvoker(PeerHttp.CreateHandler(settings.Tls), disposeHandler: true));
        services.AddSingleton<AgencyFile>();
        services.AddSingleton<RegistryIssuer>();
        services.AddSingleton<NodePipelines>();
        services.AddSingleton<NodeTimes>();
        services.AddSingleton<NodeCall>();
        services.AddSingleton(provider => NoticeStore.Open(provider.GetRequiredService<IDatabases>(), time));
        services.AddSingleton<OwnerCeilings>();
        services.AddSingleton<StopAnswer>();
        services.AddSingleton<DirectRoute>();
        services.AddSingleton<INoticeRoute>(provider => provider.GetRequiredService<DirectRoute>());
        services.AddSingleton<RelayNotice>();
        services.AddHostedService<NoticeSender>();
        services.AddSingleton<HubGate>();
        services.AddSingleton<RelaySearch>();
        services.AddSingleton<RelayFetch>();
        services.AddHttpForwarder();
        services.AddWitnessing<NodeLogs>(time);
        services.AddRetirement(settings.PrivateMonthsKept);
        services.AddHostedService<FillLookups>();
        var app = builder.Build();
        app.UseFailureHandling();
        app.UsePeerCertificates();
        app.MapRelay();
        app.MapNotices();
        app.MapHealth();
        app.MapWitness();

        // A key that others can read must stop the start, not the first search.
        app.Services.GetRequiredService<SigningKey>();
        app.Services.GetRequiredService<UsedTokens>();
        return app;
    }
}
