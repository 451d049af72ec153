using Dapper;
using Exchange.Audit.Merkle;
using Exchange.Storage.Auditing;
using Exchange.Storage.Migrations;
using Microsoft.Data.Sqlite;

namespace Exchange.Cli.Benchmarks.Audits;

/// <summary>
/// Measures inclusion proofs over a log of many entries. Only what proofs read is filled, leaf hashes and subtree hashes, which are kept apart
/// from entries; so ten million take a minute instead of an hour.
/// </summary>
internal static class ProofBench
{
    private const int Proofs = 2_000;
    private const int Batch = 65_536;

    /// <summary>Fills a log in a folder that has none, and measures.</summary>
    /// <returns>Median of one proof, in microseconds.</returns>
    public static async Task<double> RunAsync(string folder, long entries, CancellationToken cancellationToken)
    {
        var place = new AuditPlace(folder);
        EntryStore.Open(place, TimeProvider.System).Dispose();
        await using (var connection = DatabaseFile.Open(Path.Combine(folder, AuditStore.FileName), SqliteOpenMode.ReadWrite))
        {
            await FillAsync(connection, entries, cancellationToken);
        }

        return await MeasureAsync(place, new TreeSize(entries), cancellationToken);
    }

    /// <summary>Proofs of entries spread over the whole log, so that pages already read do not do all the work.</summary>
    public static async Task<double> MeasureAsync(AuditPlace place, TreeSize size, CancellationToken cancellationToken)
    {
        using var snapshot = AuditSnapshot.Open(place);
        var builder = new ProofBuilder(snapshot);
        var times = new List<double>();
        for (var i = 0L; i < Proofs; i++)
        {
            var index = new EntryIndex(i * 2_654_435_761L % size.Value);
            var at = TimeProvider.System.GetTimestamp();
            await builder.InclusionAsync(index, size, cancellationToken);
            times.Add(TimeProvider.System.GetElapsedTime(at).TotalMicroseconds);
        }

        return Percentiles.Of(times, 50);
    }

    private static async Task FillAsync(SqliteConnection connection, long entries, CancellationToken cancellationToken)
    {
        var tree = TreeFrontier.Empty;
        while (tree.Size.Value < entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var first = tree.Size.Value;
            var leaves = Enumerable.Range(0, (int)Math.Min(Batch, entries - first)).Select(i => LeafOf(first + i)).ToList();
            var completed = new List<SubtreeHash>();
            tree = tree.Append(leaves, completed);
            await using var transaction = connection.BeginTransaction();
            await connection.ExecuteAsync(
                "INSERT INTO leaf_hashes (idx, hash) VALUES (@idx, @hash)",
                leaves.Select((leaf, i) => new { idx = first + i, hash = leaf.ToArray() }), transaction);
            await connection.ExecuteAsync(
                "INSERT INTO subtree_hashes (level, idx, hash) VALUES (@level, @idx, @hash)",
                completed.Select(one => new { level = one.Level, idx = one.Index, hash = one.Hash.ToArray() }), transaction);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    private static MerkleHash LeafOf(long index) => MerkleHashing.Leaf(BitConverter.GetBytes(index));
}
