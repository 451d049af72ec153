using Exchange.Hosting.Auditing.Search;
using Exchange.Node.Auditing.Pages;
using Exchange.Node.Disclosures;
using Exchange.Node.LogRequests;
using Exchange.Node.Reports;
using Exchange.Node.Reports.Pages;
using Exchange.Node.Witnessing;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Node.Auditing;

/// <summary>What reads the log for coordinators.</summary>
internal static class AuditServices
{
    /// <summary>Adds the use cases.</summary>
    public static void AddAuditReading(this IServiceCollection services)
    {
        services.AddSingleton<SearchAudit>();
        services.AddSingleton<ExportEntries>();
        services.AddSingleton<ProveEntries>();
        services.AddSingleton<ProofPages>();
        services.AddSingleton<AuditPages>();
        services.AddSingleton<AccountDisclosures>();
        services.AddSingleton<MakeSelfAudit>();
        services.AddSingleton<ReportPages>();
        services.AddSingleton<FindWitnesses>();
        services.AddSingleton<RequestLog>();
    }
}
