using Exchange.Audit.Notes;
using Exchange.Hosting.Auditing;
using Exchange.Protocol.Keys;
using Exchange.Storage.Auditing;

namespace Exchange.Cli.Benchmarks.Audits;

/// <summary>Measures what lookups cost an append: the same searches with and without them, in turns on one log.</summary>
internal static class LookupCostBench
{
    private const int Turns = 10;

    /// <summary>Appends for each second of a processor with lookups, over appends without.</summary>
    public static async Task<double> MeasureAsync(
        AuditPlace place, AuditProcess audit, string keyFile, AuditBenchSize size, CancellationToken cancellationToken)
    {
        using var file = SigningKey.Open(keyFile);
        using var key = file.OpenPrivateKey();
        await using var plain = await AuditStore.OpenAsync(place, new NoteSigner(AuditBench.Origin, key), TimeProvider.System);
        var span = size.Span / Turns;
        var (with, without) = (0.0, 0.0);
        for (var turn = 0; turn < Turns; turn++)
        {
            with += await AppendAsync(audit.Store, size.Writers, span, cancellationToken);
            without += await AppendAsync(plain, size.Writers, span, cancellationToken);
        }

        return Math.Round(with / without, 2);
    }

    private static async Task<double> AppendAsync(AuditStore store, int writers, TimeSpan span, CancellationToken cancellationToken)
    {
        var (appended, started, cpu) = (0, TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(
            async () =>
            {
                while (TimeProvider.System.GetElapsedTime(started) < span)
                {
                    await store.Trail.RecordAsync(AuditFindBench.Record(Interlocked.Increment(ref appended)), cancellationToken);
                }
            },
            cancellationToken)));
        return appended / (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
    }
}
