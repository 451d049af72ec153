using System.Security.Cryptography;
using Dapper;
using Exchange.Records.Json;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Contributions;

/// <summary>Writes one batch of contributions within its transaction.</summary>
internal sealed class BatchWriter(SqliteTransaction transaction, string now)
{
    private readonly SqliteConnection connection = transaction.Connection!;

    /// <summary>What became of each.</summary>
    public List<PutOutcome> Put(IReadOnlyList<Contribution> batch)
    {
        var outcomes = batch.Select(PutOne).ToList();
        foreach (var system in batch.Select(contribution => contribution.Record.System).Distinct(StringComparer.Ordinal))
        {
            connection.Execute(
                "INSERT INTO sources (system, last_received_at) VALUES (@system, @now) ON CONFLICT (system) DO UPDATE SET last_received_at = @now",
                new { system, now },
                transaction);
        }

        return outcomes;
    }

    private PutOutcome PutOne(Contribution contribution)
    {
        var record = contribution.Record;
        var canonical = RecordJson.ToCanonical(record);
        var digest = SHA256.HashData(canonical);
        var head = connection.QuerySingleOrDefault<HeadState>(
            "SELECT version AS Version, deleted AS Deleted, digest AS Digest FROM heads WHERE system = @System AND local_id = @LocalId",
            new { record.System, record.LocalId },
            transaction);
        if (head is { Deleted: 0 } && head.Digest.AsSpan().SequenceEqual(digest))
        {
            return PutOutcome.Unchanged;
        }

        if (head is null && IsExpunged(record.Id))
        {
            return PutOutcome.Expunged;
        }

        Write(contribution, canonical, digest, (head?.Version ?? 0) + 1);
        return PutOutcome.Accepted;
    }

    private bool IsExpunged(Records.Identity.RecordId id) =>
        connection.ExecuteScalar<long>(
            "SELECT count(*) FROM tombstones WHERE id_hash = @hash", new { hash = RecordIdHash.Of(id).ToBytes() }, transaction) > 0;

    private void Write(Contribution contribution, byte[] canonical, byte[] digest, long version)
    {
        var row = new
        {
            contribution.Record.System,
            contribution.Record.LocalId,
            version,
            contribution.Record.Kind,
            canonical,
            original = contribution.Original.ToArray(),
            contribution.OriginalFormat,
            now,
            digest,
            sequence = ChangeFeed.NextSequence(transaction),
        };
        connection.Execute(
            "INSERT INTO versions (system, local_id, version, kind, canonical, original, original_format, received_at) " +
            "VALUES (@System, @LocalId, @version, @Kind, @canonical, @original, @OriginalFormat, @now)",
            row,
            transaction);
        connection.Execute(
            "INSERT INTO heads (system, local_id, sequence, version, deleted, hand_marks, digest) " +
            "VALUES (@System, @LocalId, @sequence, @version, 0, '', @digest) " +
            "ON CONFLICT (system, local_id) DO UPDATE SET sequence = @sequence, version = @version, deleted = 0, digest = @digest",
            row,
            transaction);
    }

    private sealed record HeadState(long Version, long Deleted, byte[] Digest);
}
