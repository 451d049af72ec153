using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Exchange.Audit.Merkle;
using Exchange.Audit.Notes;
using Exchange.Audit.Witnessing;
using Exchange.Hosting.Auditing;
using Exchange.Hosting.Witnessing;
using Exchange.Protocol.Keys;
using Exchange.Storage.Auditing;
using Exchange.Storage.Witnessing;

namespace Exchange.Cli.Benchmarks.Audits;

/// <summary>Measures an audit log over one engine in a new folder.</summary>
internal static class AuditBench
{
    /// <summary>Name of the log that is measured.</summary>
    public const string Origin = "exchange/node/FL0000000";
    private const int Batch = 512;
    private const int Cosigned = 50;
    private const int LookupsAtOnce = 200;

    /// <summary>Measures.</summary>
    public static async Task<AuditBenchResult> RunAsync(IAuditEngine engine, AuditBenchSize size, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("exchange-bench-").FullName;
        try
        {
            var keyFile = Path.Combine(folder, "audit.pem");
            SigningKey.Create(keyFile);
            var place = engine.Place(folder);
            await using var audit = await AuditProcess.OpenAsync(place, keyFile, Origin, TimeProvider.System);
            var bare = await engine.CommitBareAsync(folder, size.Span, cancellationToken);
            var (appends, p99) = await AppendAsync(audit, size, cancellationToken);
            await FillAsync(audit, size.Entries, cancellationToken);
            var lookups = await FillLookupsAsync(audit, cancellationToken);
            await engine.SettleAsync(cancellationToken);
            var proof = await ProveAsync(audit, place, cancellationToken);
            var (verified, count, verifiedByCpu) = await VerifyAsync(audit, place, cancellationToken);
            var cosign = await CosignAsync(audit, place, cancellationToken);
            return new AuditBenchResult(
                engine.Name, Math.Round(appends), p99, Math.Round(bare), proof, Math.Round(verified), Math.Round(appends / bare, 2), cosign, count,
                size.Writers, Math.Round(verifiedByCpu), Math.Round(lookups), engine.Fsync);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(double PerSecond, double P99)> AppendAsync(
        AuditProcess audit, AuditBenchSize size, CancellationToken cancellationToken)
    {
        var times = new ConcurrentBag<double>();
        var started = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, size.Writers).Select(writer => Task.Run(
            async () =>
            {
                for (var number = 0; TimeProvider.System.GetElapsedTime(started) < size.Span; number++)
                {
                    var at = TimeProvider.System.GetTimestamp();
                    await audit.Store.Trail.RecordAsync(Record(writer, number), cancellationToken);
                    times.Add(TimeProvider.System.GetElapsedTime(at).TotalMilliseconds);
                }
            },
            cancellationToken)));
        return (times.Count / TimeProvider.System.GetElapsedTime(started).TotalSeconds, Percentiles.Of(times, 99));
    }

    private static async Task FillAsync(AuditProcess audit, int entries, CancellationToken cancellationToken)
    {
        var size = (await audit.Store.Entries.ReadHeadAsync(cancellationToken))!.Frontier.Size.Value;
        foreach (var batch in Enumerable.Range(0, (int)Math.Max(0, entries - size)).Chunk(Batch))
        {
            await Task.WhenAll(batch.Select(number => audit.Store.Trail.RecordAsync(Record(0, number), cancellationToken)));
        }
    }

    /// <summary>Fills all lookups, and gives how many entries were filled a second.</summary>
    public static async Task<double> FillLookupsAsync(AuditProcess audit, CancellationToken cancellationToken)
    {
        var (filled, at) = (0, TimeProvider.System.GetTimestamp());
        do
        {
            filled += LookupsAtOnce;
        }
        while (await audit.Store.Entries.FillLookupsAsync(LookupsAtOnce, cancellationToken));

        return filled / TimeProvider.System.GetElapsedTime(at).TotalSeconds;
    }

    private static async Task<double> ProveAsync(AuditProcess audit, AuditPlace place, CancellationToken cancellationToken)
    {
        var head = await audit.Store.Entries.ReadHeadAsync(cancellationToken);
        return await ProofBench.MeasureAsync(place, head!.Frontier.Size, cancellationToken);
    }

    private static async Task<(double PerSecond, long Count, double PerCpuSecond)> VerifyAsync(
        AuditProcess audit, AuditPlace place, CancellationToken cancellationToken)
    {
        var (at, cpu) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var found = await AuditStore.VerifyAsync(place, audit.Signer.Key, null, cancellationToken);
        return found.IsSound
            ? (found.EntriesChecked / TimeProvider.System.GetElapsedTime(at).TotalSeconds, found.EntriesChecked,
                found.EntriesChecked / (Environment.CpuUsage.TotalTime - cpu).TotalSeconds)
            : throw new InvalidDataException($"the log that was measured is not sound: {found.Describe()}");
    }

    private static async Task<double> CosignAsync(AuditProcess audit, AuditPlace place, CancellationToken cancellationToken)
    {
        using var store = WitnessStore.Open(place.Databases, TimeProvider.System);
        var cosign = new CosignCheckpoint(new OnePeer(audit.Signer.Key), store, audit, TimeProvider.System);
        var (times, old) = (new List<double>(), new TreeSize(0));
        for (var i = 0; i < Cosigned; i++)
        {
            await audit.Store.Trail.RecordAsync(Record(0, i), cancellationToken);
            using var snapshot = audit.Store.Entries.OpenSnapshot();
            var head = snapshot.Head!;
            var proof = await new ProofBuilder(snapshot).ConsistencyAsync(old, head.Frontier.Size, cancellationToken);
            var body = new AddCheckpointRequest(old, proof, head.Checkpoint).ToBytes();
            var at = TimeProvider.System.GetTimestamp();
            var outcome = await cosign.RunAsync(body, cancellationToken);
            times.Add(TimeProvider.System.GetElapsedTime(at).TotalMilliseconds);
            old = outcome.Status == CosignStatus.Cosigned ? head.Frontier.Size : throw new InvalidDataException($"not cosigned: {outcome.Status}");
        }

        return Percentiles.Of(times, 50);
    }

    private static AuditRecord Record(int writer, int number) => new(
        new JsonObject
        {
            ["kind"] = "search-answered", ["keeper"] = Origin, ["outcome"] = "success", ["user"] = $"user{writer}", ["ori"] = "FL0130200",
            ["useCode"] = "C", ["request"] = $"r{writer}-{number}", ["hits"] = 3,
        },
        new JsonObject
        {
            ["reason"] = "burglary series on Elm Street", ["caseNumber"] = $"2026-{number}", ["query"] = $"surname Quimby {number}",
        });

    private sealed class OnePeer(NoteKey key) : ILogPeers
    {
        public IReadOnlyList<LogPeer> Current { get; } = [new LogPeer(key, new Uri("http://127.0.0.1"))];
    }
}
