using System.Diagnostics.CodeAnalysis;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Contributions;

/// <summary>
/// Writes one batch of contributions within its transaction. Statements are prepared once for the batch: this is the hot path of intake.
/// </summary>
internal sealed class SqliteBatchWriter : IDisposable
{
    private readonly SqliteTransaction transaction;
    private readonly SqliteConnection connection;
    private readonly string now;
    private readonly SqliteCommand findHead;
    private readonly SqliteCommand insertVersion;
    private readonly SqliteCommand putHead;
    private readonly bool anyExpunged;

    /// <summary>Prepares for one batch.</summary>
    public SqliteBatchWriter(SqliteTransaction transaction, string now)
    {
        this.transaction = transaction;
        this.now = now;
        connection = transaction.Connection!;
        findHead = Prepare("SELECT version, deleted, digest FROM heads WHERE system = $system AND local_id = $localId", "$system", "$localId");
        insertVersion = Prepare(
            "INSERT INTO versions (system, local_id, version, kind, canonical, original, original_format, received_at) " +
            "VALUES ($system, $localId, $version, $kind, $canonical, $original, $format, $now)",
            "$system", "$localId", "$version", "$kind", "$canonical", "$original", "$format", "$now");
        putHead = Prepare(
            "INSERT INTO heads (system, local_id, sequence, version, deleted, hand_marks, digest) " +
            "VALUES ($system, $localId, $sequence, $version, 0, '', $digest) " +
            "ON CONFLICT (system, local_id) DO UPDATE SET sequence = $sequence, version = $version, deleted = 0, digest = $digest",
            "$system", "$localId", "$sequence", "$version", "$digest");
        anyExpunged = connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM tombstones)", transaction: transaction);
    }

    /// <summary>What became of each.</summary>
    public List<PutOutcome> Put(IReadOnlyList<Contribution> batch)
    {
        var sequence = connection.ExecuteScalar<long>(ChangeFeed.ReserveSql, new { batch.Count }, transaction) - batch.Count + 1;
        var outcomes = new List<PutOutcome>(batch.Count);
        foreach (var contribution in batch)
        {
            outcomes.Add(PutOne(contribution, sequence++));
        }

        foreach (var system in batch.Select(contribution => contribution.Record.System).Distinct(StringComparer.Ordinal))
        {
            connection.Execute(
                "INSERT INTO sources (system, last_received_at) VALUES (@system, @now) ON CONFLICT (system) DO UPDATE SET last_received_at = @now",
                new { system, now },
                transaction);
        }

        return outcomes;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        findHead.Dispose();
        insertVersion.Dispose();
        putHead.Dispose();
    }

    private PutOutcome PutOne(Contribution contribution, long sequence)
    {
        var record = contribution.Record;
        var version = 0L;
        Bind(findHead, record.System, record.LocalId);
        using (var head = findHead.ExecuteReader())
        {
            if (head.Read())
            {
                version = head.GetInt64(0);
                if (head.GetInt64(1) == 0 && head.GetFieldValue<byte[]>(2).AsSpan().SequenceEqual(contribution.Digest))
                {
                    return PutOutcome.Unchanged;
                }
            }
        }

        if (version == 0 && anyExpunged && IsExpunged(record.Id))
        {
            return PutOutcome.Expunged;
        }

        Bind(
            insertVersion, record.System, record.LocalId, version + 1, record.Kind, contribution.Canonical, contribution.Original.ToArray(),
            contribution.OriginalFormat, now);
        insertVersion.ExecuteNonQuery();
        Bind(putHead, record.System, record.LocalId, sequence, version + 1, contribution.Digest);
        putHead.ExecuteNonQuery();
        return PutOutcome.Accepted;
    }

    private bool IsExpunged(Records.Identity.RecordId id) =>
        connection.ExecuteScalar<long>(
            "SELECT count(*) FROM tombstones WHERE id_hash = @hash", new { hash = RecordIdHash.Of(id).ToBytes() }, transaction) > 0;

    [SuppressMessage("Security", "CA2100", Justification = "only constants of this file are passed")]
    private SqliteCommand Prepare(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new SqliteParameter(parameter, null));
        }

        return command;
    }

    private static void Bind(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }
    }
}
