using Exchange.Hosting.Auditing;
using Exchange.Hosting.Errors;
using Exchange.Hosting.Processes;
using Exchange.Hosting.Requests;
using Exchange.Hosting.Witnessing;
using Exchange.Node.Api;
using Exchange.Node.Auditing;
using Exchange.Node.Auditing.Pages;
using Exchange.Node.Clients;
using Exchange.Node.Contributions;
using Exchange.Node.Contributions.Pages;
using Exchange.Node.Disclosures;
using Exchange.Node.Disclosures.Pages;
using Exchange.Node.Federation;
using Exchange.Node.Fetch;
using Exchange.Node.Fetch.Pages;
using Exchange.Node.Findings;
using Exchange.Node.Findings.Pages;
using Exchange.Node.Health;
using Exchange.Node.Notices;
using Exchange.Node.Outputs;
using Exchange.Node.Outputs.Pages;
using Exchange.Node.Policies;
using Exchange.Node.Policies.Editing;
using Exchange.Node.Policies.Pages;
using Exchange.Node.Reports;
using Exchange.Node.Reports.Pages;
using Exchange.Node.Search;
using Exchange.Node.Search.Pages;
using Exchange.Node.Setup;
using Exchange.Node.SignIn;
using Exchange.Node.Start;
using Exchange.Node.Users;
using Exchange.Node.Witnessing.Pages;
using Exchange.Node.Work;
using Exchange.Protocol.Keys;
using Exchange.Storage.Auditing;
using Exchange.Storage.Replay;
using Exchange.Ui.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Node.Hosting;

/// <summary>A node as a running process over its folder.</summary>
public static class NodeApp
{
    /// <summary>Opens everything and begins to listen; returns once requests are taken.</summary>
    /// <exception cref="UnauthorizedAccessException">Others than the owner can get at the folder or its keys.</exception>
    /// <exception cref="InvalidDataException">The sharing template cannot be read.</exception>
    public static Task<RunningProcess> StartAsync(NodeFolder folder, TimeProvider time, CancellationToken cancellationToken)
    {
        var settings = NodeSettings.Load(folder);
        InitializeNode.Describe(folder, settings);
        return RunningProcess.StartAsync(
            folder.Root, new AuditPlace(settings.Databases(folder)), folder.AuditKey, settings.AuditOrigin, time,
            async audit =>
            {
                var app = Build(folder, settings, audit, time);
                await app.Services.GetRequiredService<RegistryState>().LoadAsync(cancellationToken);
                return app;
            },
            cancellationToken);
    }

    private static WebApplication Build(NodeFolder folder, NodeSettings settings, AuditProcess audit, TimeProvider time)
    {
        var builder = ProcessHost.CreateBuilder(settings.Listen, settings.Tls, folder.Logs);
        builder.Services.AddNode(folder, settings, audit, time);
        var app = builder.Build();
        app.UseUi();
        app.UseFailureHandling();
        app.Use((HttpContext context, RequestDelegate next) =>
        {
            RequestSource.Begin();
            return next(context);
        });
        app.UseRateLimits();
        app.UsePeerCertificates();
        app.MapUi();
        app.MapStart();
        app.MapSearchPage();
        app.MapRecordPage();
        app.MapOutputs();
        app.MapOutputPages();
        app.MapCopyPages();
        app.MapWork();
        app.MapTemplatePages();
        app.MapSourcePages();
        app.MapSearch();
        app.MapFetch();
        app.MapContributions();
        app.MapCeiling();
        app.MapTemplates();
        app.MapNotices();
        app.MapSignIn();
        app.MapSignInPages();
        app.MapSetUpPages();
        app.MapProviderPages();
        app.MapOwnAccount();
        app.MapUsers();
        UserPages.Map(app);
        AccountPages.Map(app);
        app.MapAudit();
        app.MapDisclosures();
        DisclosurePages.Map(app);
        app.MapFindings();
        FindingPages.Map(app);
        AuditPages.Map(app);
        ProofPages.Map(app);
        app.MapReports();
        ReportPages.Map(app);
        app.MapWitnessPage();
        app.MapHealth();
        app.MapTokens();
        app.MapApiDescription();
        app.MapWitness();

        // A store that cannot be opened, or a key that others can read, must stop the start, not the first search.
        app.Services.GetRequiredService<PolicyState>();
        app.Services.GetRequiredService<SigningKey>();
        app.Services.GetRequiredService<UsedTokens>();
        return app;
    }
}
