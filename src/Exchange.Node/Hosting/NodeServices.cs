using Exchange.Hosting.Auditing;
using Exchange.Hosting.Auditing.Retirement;
using Exchange.Hosting.Auditing.Search;
using Exchange.Hosting.Errors;
using Exchange.Hosting.Notices;
using Exchange.Hosting.Processes;
using Exchange.Hosting.Witnessing;
using Exchange.Index;
using Exchange.Node.Api;
using Exchange.Node.Asking;
using Exchange.Node.Auditing;
using Exchange.Node.Clients;
using Exchange.Node.Contributions;
using Exchange.Node.Contributions.Pages;
using Exchange.Node.Federation;
using Exchange.Node.Fetch;
using Exchange.Node.Findings;
using Exchange.Node.HiddenSearches;
using Exchange.Node.Indexing;
using Exchange.Node.Notices;
using Exchange.Node.Outputs;
using Exchange.Node.Pages;
using Exchange.Node.Policies;
using Exchange.Node.Policies.Comparison;
using Exchange.Node.Policies.Editing;
using Exchange.Node.Policies.Forms;
using Exchange.Node.Policies.Pages;
using Exchange.Node.Policies.Reviews;
using Exchange.Node.Policies.Simulation;
using Exchange.Node.Receipts;
using Exchange.Node.RecordsByHand;
using Exchange.Node.Search;
using Exchange.Node.Search.Pages;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Exchange.Node.Witnessing;
using Exchange.Node.Work;
using Exchange.Protocol.Keys;
using Exchange.Storage.Clients;
using Exchange.Storage.Contributions;
using Exchange.Storage.Databases;
using Exchange.Storage.FormKeys;
using Exchange.Storage.HiddenSearches;
using Exchange.Storage.Notices;
using Exchange.Storage.Outputs;
using Exchange.Storage.Replay;
using Exchange.Storage.Templates;
using Exchange.Ui.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Exchange.Node.Hosting;

/// <summary>What a node is made of.</summary>
internal static class NodeServices
{
    /// <summary>Adds everything but the audit log, which is opened before all else.</summary>
    public static void AddNode(this IServiceCollection services, NodeFolder folder, NodeSettings settings, AuditProcess audit, TimeProvider time)
    {
        services.AddSingleton(folder);
        services.AddSingleton(settings);
        services.AddSingleton(audit);
        services.AddSingleton(time);
        services.AddSingleton(_ => SigningKey.Open(folder.NodeKey));
        services.AddSingleton(_ => settings.Databases(folder));
        services.AddSingleton(provider => RecordStore.Open(provider.GetRequiredService<IDatabases>(), settings.Ori, time));
        services.AddSingleton(provider => UsedTokens.Open(provider.GetRequiredService<IDatabases>(), time));
        services.AddSingleton<IRecordIndex>(provider => NodeIndex.Open(folder, provider.GetRequiredService<ILogger<IndexFollower>>()));
        services.AddSingleton<IndexProgress>();
        services.AddHostedService<IndexFollower>();
        services.AddSingleton<PolicyState>();
        services.AddSingleton<AnswerCeiling>();
        services.AddSingleton<ITemplateStore>(provider => TemplateStore.Open(provider.GetRequiredService<IDatabases>(), time));
        services.AddTemplates();
        services.AddSingleton(provider => NodeAccounts.Open(provider.GetRequiredService<IDatabases>(), folder, time));
        services.AddSignIn(folder);
        services.AddSingleton<KnownCredentials>();
        services.AddSingleton<UserAuthentication>();
        services.AddSingleton<UserGate>();
        services.AddSingleton<Discloser>();
        services.AddHostedService<WarmUp>();
        services.AddSingleton<AnswerSearch>();
        services.AddSingleton<AnswerFetch>();
        services.AddSingleton<AskCheck>();
        services.AddSingleton<AskExchange>();
        services.AddSingleton<AskRecord>();
        services.AddSingleton<SourceReaders>();
        services.AddSingleton<ContributeRecords>();
        services.AddHostedService<DropFolders>();
        services.AddSingleton<ChangeRecord>();
        services.AddSingleton<ExplainReceipt>();
        services.AddPages(time);
        services.AddApiDescription(settings);
        services.AddRateLimits(settings);
        services.AddSingleton(provider => ClientStore.Open(provider.GetRequiredService<IDatabases>(), time));
        services.AddSingleton<IssueToken>();
        services.AddAuditReading();
        services.AddFindings(time);
        services.AddOutputs(time);
        services.AddNotices(time);
        services.AddFederation(folder, settings, time);
        services.AddWitnessing<HubLog>(time);
        services.AddRetirement(settings.PrivateMonthsKept);
        services.AddHostedService<FillLookups>();
    }

    private static void AddTemplates(this IServiceCollection services)
    {
        services.AddSingleton<TemplateLife>();
        services.AddSingleton<TemplateSelection>();
        services.AddSingleton<SimulateSearch>();
        services.AddSingleton<CompareTemplates>();
        services.AddSingleton<TryTemplates>();
        services.AddSingleton<ReviewTemplate>();
    }

    private static void AddOutputs(this IServiceCollection services, TimeProvider time)
    {
        services.AddSingleton(provider => OutputStore.Open(provider.GetRequiredService<IDatabases>(), time));
        services.AddSingleton<RegisterOutput>();
        services.AddSingleton<OutputBook>();
    }

    private static void AddPages(this IServiceCollection services, TimeProvider time)
    {
        services.AddUi<FormKeys>();
        services.AddSingleton(provider => FormKeyStore.Open(provider.GetRequiredService<IDatabases>(), time));
        services.AddSingleton<PageFrames>();
        services.AddSingleton<PageGate>();
        services.AddSingleton<FragmentRenderer>();
        services.AddSingleton<FindChoices>();
        services.AddSingleton<FindRecentSearches>();
        services.AddSingleton<FindContributions>();
        services.AddSingleton<FindTemplateView>();
        services.AddSingleton<TemplateFormEndpoints>();
        services.AddSingleton<IFailurePage, FailurePages>();
    }

    private static void AddNotices(this IServiceCollection services, TimeProvider time)
    {
        services.AddSingleton(provider => NoticeStore.Open(provider.GetRequiredService<IDatabases>(), time));
        services.AddSingleton<INoticeRoute, HubRoute>();
        services.AddSingleton<ReceiveNotice>();
        services.AddSingleton<NotifyEmergency>();
        services.AddSingleton<RecallRecords>();
        services.AddHostedService<RecallFollower>();
        services.AddHostedService<NoticeSender>();
        services.AddSingleton<NoticeBook>();
        services.AddSingleton(provider => HiddenSearchStore.Open(provider.GetRequiredService<IDatabases>(), time));
        services.AddSingleton<WatchHiddenSearches>();
    }

    private static void AddFederation(this IServiceCollection services, NodeFolder folder, NodeSettings settings, TimeProvider time)
    {
        services.AddSingleton(_ => PeerHttp.CreateClient(settings.Tls));
        services.AddSingleton(HubLink.Load(folder));
        services.AddSingleton(provider => new HubCalls(provider.GetRequiredService<HubLink>(), provider.GetRequiredService<HttpClient>()));
        services.AddSingleton(provider =>
            new RegistryState(folder, provider.GetRequiredService<HubLink>(), provider.GetRequiredService<HttpClient>(), time));
        services.AddHostedService<RegistryFollower>();
        services.AddSingleton<OwnerGate>();
    }
}
