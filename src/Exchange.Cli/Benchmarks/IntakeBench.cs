using Exchange.Cli.Demonstration;
using Exchange.Cli.Ingesting;
using Exchange.Cli.Nodes;
using Exchange.Cli.Synthesis;
using Exchange.Node.Contributions;
using Exchange.Node.Setup;
using Exchange.Records;
using Exchange.Storage.Migrations;
using Exchange.Synthetic;
using Microsoft.Data.Sqlite;

namespace Exchange.Cli.Benchmarks;

/// <summary>Takes synthetic exports of all three layouts into new nodes and measures.</summary>
internal static class IntakeBench
{
    private const int BatchSize = 1_000;

    /// <summary>Measures.</summary>
    public static async Task<IntakeBenchResult> RunAsync(int records, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("exchange-bench-").FullName;
        try
        {
            var exports = Path.Combine(folder, "exports");
            var region = await SynthVerb.WriteAsync(new SyntheticOptions { Records = records * 3 }, exports, cancellationToken);
            var first = await TakeInAsync(region, folder, exports, cancellationToken);
            var again = await TakeInAsync(region, folder, exports, cancellationToken);
            var bare = await InsertBareAsync(region, folder, exports, cancellationToken);
            return new IntakeBenchResult(
                first.Counts.Accepted, Math.Round(first.Counts.Read / first.Seconds), Math.Round(again.Counts.Read / again.Seconds), Math.Round(bare),
                Math.Round(first.Counts.Read / first.Seconds / bare, 3));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(ContributionCounts Counts, double Seconds)> TakeInAsync(
        RegionSummary region, string folder, string exports, CancellationToken cancellationToken)
    {
        var total = default(ContributionCounts);
        var seconds = 0.0;
        foreach (var agency in region.Agencies)
        {
            var place = new NodeFolder(Path.Combine(folder, agency.Ori.Text));
            InitializeNode.Run(place, DemoSettings.OfNode(agency.Ori, agency.Name, new Uri("http://127.0.0.1:7001")));
            await using var node = await OpenedNode.OpenAsync(place.Root);
            var source = IngestSource.Open(agency.Mapping is null ? null : ShippedFiles.Extract($"mappings/{agency.Mapping}", folder));
            await using var content = File.OpenRead(Path.Combine(exports, agency.File));
            var started = TimeProvider.System.GetTimestamp();
            var result = await node.Contribute.RunAsync(
                new IncomingFile(source.Name, content, source.Reader!, source.Format), "bench", null, cancellationToken);
            seconds += TimeProvider.System.GetElapsedTime(started).TotalSeconds;
            total = new ContributionCounts(total.Read + result.Counts.Read, total.Accepted + result.Counts.Accepted, 0, 0);
        }

        return (total, seconds);
    }

    private static async Task<double> InsertBareAsync(RegionSummary region, string folder, string exports, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder, "bare.db");
        await File.WriteAllBytesAsync(file, [], cancellationToken);
        await using var connection = DatabaseFile.Open(file, SqliteOpenMode.ReadWriteCreate);
        await using var create = connection.CreateCommand();
        create.CommandText = "PRAGMA journal_mode = WAL; CREATE TABLE bare (id INTEGER PRIMARY KEY, line BLOB NOT NULL)";
        await create.ExecuteNonQueryAsync(cancellationToken);
        var started = TimeProvider.System.GetTimestamp();
        var lines = 0L;
        foreach (var batch in region.Agencies.SelectMany(agency => File.ReadLines(Path.Combine(exports, agency.File))).Chunk(BatchSize))
        {
            lines += Insert(connection, batch);
        }

        return lines / TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }

    private static int Insert(SqliteConnection connection, string[] batch)
    {
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO bare (line) VALUES ($line)";
        var line = insert.Parameters.Add("$line", SqliteType.Blob);
        foreach (var text in batch)
        {
            line.Value = System.Text.Encoding.UTF8.GetBytes(text);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        return batch.Length;
    }
}
