using Exchange.Storage.Databases;
using Exchange.Storage.Witnessing;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Hosting.Witnessing;

/// <summary>What a process needs to witness and to be witnessed.</summary>
public static class WitnessServices
{
    /// <summary>Adds it; who the peers are comes from the process.</summary>
    public static void AddWitnessing<TPeers>(this IServiceCollection services, TimeProvider time)
        where TPeers : class, ILogPeers
    {
        services.AddSingleton(provider => WitnessStore.Open(provider.GetRequiredService<IDatabases>(), time));
        services.AddSingleton<ILogPeers, TPeers>();
        services.AddSingleton<CosignCheckpoint>();
        services.AddSingleton<SubmitCheckpoint>();
        services.AddHostedService<WitnessFollower>();
    }
}
