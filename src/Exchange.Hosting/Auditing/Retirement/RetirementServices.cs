using Exchange.Storage.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Hosting.Auditing.Retirement;

/// <summary>What a process needs to destroy private parts on schedule.</summary>
public static class RetirementServices
{
    /// <summary>Adds it.</summary>
    public static void AddRetirement(this IServiceCollection services, int monthsKept)
    {
        services.AddSingleton(provider => new RetirePrivateParts(
            provider.GetRequiredService<AuditProcess>(), provider.GetRequiredService<IDatabases>(), new RetentionRule(monthsKept),
            provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<RetirementFollower>();
    }
}
