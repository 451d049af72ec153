using Exchange.Node.Findings.Pages;
using Exchange.Node.Findings.Sampling;
using Exchange.Storage.Databases;
using Exchange.Storage.Findings;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Node.Findings;

/// <summary>What looks for misuse, for coordinators.</summary>
internal static class FindingServices
{
    /// <summary>Adds the use cases.</summary>
    public static void AddFindings(this IServiceCollection services, TimeProvider time)
    {
        services.AddSingleton(provider => FindingStore.Open(provider.GetRequiredService<IDatabases>(), time));
        services.AddSingleton<StaffList>();
        services.AddSingleton<FindMisuse>();
        services.AddSingleton<FindingBook>();
        services.AddSingleton<DisposeFinding>();
        services.AddSingleton<DrawSample>();
        services.AddSingleton<FindingPages>();
        services.AddHostedService<FindingFollower>();
    }
}
