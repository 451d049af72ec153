using System.CommandLine;
using Exchange.Cli.Benchmarks.Audits;
using Exchange.Cli.Terminals;
using Exchange.Storage.Databases;

namespace Exchange.Cli.Benchmarks;

/// <summary><c>exchange bench audit</c>.</summary>
internal static class BenchAuditVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var writers = new Option<int>("--writers") { Description = "How many append at the same time", DefaultValueFactory = _ => 64 };
        var seconds = new Option<int>("--seconds") { Description = "How long each measurement lasts", DefaultValueFactory = _ => 5 };
        var entries = new Option<int>("--entries")
        {
            Description = "How many entries proofs and verification run over", DefaultValueFactory = _ => 100_000,
        };
        var postgres = new Option<string?>("--postgres")
        {
            Description = "An empty PostgreSQL database to measure too; throw it away afterwards", HelpName = "postgres://USER@HOST:PORT/DATABASE",
        };
        var large = new Option<long>("--proof-entries")
        {
            Description = "Measure proofs over a log of so many entries too, of which only hashes are made (SQLite)",
        };
        var searches = new Option<bool>("--searches")
        {
            Description = "Measure what durable entries cost a whole search too (SQLite; where the machine has a folder in memory)",
        };
        var port = new Option<int>("--port-base") { Description = "First of eight ports to use for --searches", DefaultValueFactory = _ => 7500 };
        var json = CommonOptions.Json();
        var command = new Command(
            "audit", "Durable appends a second and their p99 beside the bare engine's commits in the same run; proofs, verification, cosignatures")
        {
            writers, seconds, entries, large, searches, port, postgres, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var size = new AuditBenchSize(
                Math.Max(1, parsed.GetValue(writers)), TimeSpan.FromSeconds(Math.Max(1, parsed.GetValue(seconds))),
                Math.Max(1, parsed.GetValue(entries)));
            var address = parsed.GetValue(postgres);
            var problems = DatabaseCheck.ForNew(address, AuditBench.Origin);
            if (problems.Count > 0)
            {
                return Terminal.Report(problems);
            }

            using var postgresql = address is null ? null : new PostgresDatabases(address, AuditBench.Origin);
            IReadOnlyList<IAuditEngine> engines = postgresql is null
                ? [new SqliteAuditEngine()]
                : [new SqliteAuditEngine(), new PostgresAuditEngine(postgresql)];
            foreach (var engine in engines)
            {
                var result = await AuditBench.RunAsync(engine, size, cancellationToken);
                if (engine is SqliteAuditEngine)
                {
                    result = await AddAsync(result, parsed.GetValue(large), parsed.GetValue(searches), parsed.GetValue(port), cancellationToken);
                }

                Terminal.SayResult(result, parsed.GetValue(json));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<AuditBenchResult> AddAsync(
        AuditBenchResult result, long large, bool searches, int port, CancellationToken cancellationToken)
    {
        if (large > 0)
        {
            result = result with { LargeEntries = large, LargeProofUs = await ProveLargeAsync(large, cancellationToken) };
        }

        if (searches && AuditedSearchBench.CanRun)
        {
            var (durable, inMemory) = await AuditedSearchBench.RunAsync(port, cancellationToken);
            result = result with { SearchMs = durable, SearchInMemoryMs = inMemory };
        }

        return result;
    }

    private static async Task<double> ProveLargeAsync(long entries, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("exchange-bench-");
        try
        {
            return await ProofBench.RunAsync(folder.FullName, entries, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
