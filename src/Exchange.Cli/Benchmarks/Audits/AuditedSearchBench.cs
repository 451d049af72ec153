using Exchange.Cli.Demonstration;
using Exchange.Cli.Terminals;

namespace Exchange.Cli.Benchmarks.Audits;

/// <summary>
/// What durable audit entries cost a whole search, by HTTP over hub and three nodes: the demonstration's region once as it is and once with its
/// audit logs in memory, where a commit waits for nothing. Searches are asked of both in turn, so that both meet the same machine, and only
/// once the runtime has compiled what they run through.
/// </summary>
internal static class AuditedSearchBench
{
    private const string MemoryFolder = "/dev/shm";
    private const int Records = 9_000;
    private const int Searches = 500;
    private const int WarmUps = 1_500;

    /// <summary>Whether this machine has a folder in memory.</summary>
    public static bool CanRun => Directory.Exists(MemoryFolder);

    /// <summary>Measures.</summary>
    /// <param name="portBase">First of eight ports to use.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Medians of a search with durable entries and with entries in memory, in milliseconds.</returns>
    public static async Task<(double Durable, double InMemory)> RunAsync(int portBase, CancellationToken cancellationToken)
    {
        var (disk, memory) = (Directory.CreateTempSubdirectory("exchange-bench-").FullName, Path.Combine(MemoryFolder, $"exchange-bench-{portBase}"));
        Directory.CreateDirectory(memory);
        try
        {
            await using var durable = new Demo(new DemoSettings(Path.Combine(disk, "durable"), Records, portBase, Json: true) { Unlimited = true });
            await using var inMemory = new Demo(
                new DemoSettings(Path.Combine(disk, "memory"), Records, portBase + 4, Json: true) { LogsIn = memory, Unlimited = true });
            await durable.RunAsync(cancellationToken);
            await inMemory.RunAsync(cancellationToken);
            Terminal.Note("searching");
            return await CompareAsync(durable, inMemory, cancellationToken);
        }
        finally
        {
            Directory.Delete(disk, recursive: true);
            Directory.Delete(memory, recursive: true);
        }
    }

    private static async Task<(double Durable, double InMemory)> CompareAsync(Demo durable, Demo inMemory, CancellationToken cancellationToken)
    {
        var (first, second) = (new List<double>(), new List<double>());
        for (var i = -WarmUps; i < Searches; i++)
        {
            var one = await TimeAsync(durable, cancellationToken);
            var other = await TimeAsync(inMemory, cancellationToken);
            if (i >= 0)
            {
                first.Add(one);
                second.Add(other);
            }
        }

        return (Percentiles.Of(first, 50), Percentiles.Of(second, 50));
    }

    private static async Task<double> TimeAsync(Demo demo, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        await demo.SearchAgainAsync(cancellationToken);
        return TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
    }
}
