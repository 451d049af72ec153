using Dapper;
using Exchange.Audit.Log;
using Exchange.Storage.Auditing.Sealing;
using Npgsql;

namespace Exchange.Storage.Auditing;

/// <summary>
/// Writes one extension of the log in one transaction: of one round trip where the head is the one that was written last, else of two, one to wait
/// for other writers and read the head, one to write and commit. A connection that is closed within a transaction is rolled back by the pool.
/// </summary>
/// <param name="connection">An open connection, for this extension alone.</param>
/// <param name="keys">Keys of private parts.</param>
/// <param name="time">Gives a month to entries that have no time.</param>
internal sealed class PostgresEntryWriter(NpgsqlConnection connection, PrivateKeyStore keys, TimeProvider time)
{
    // Writers wait for each other at the lock, not at the head: a new log has none. The head is read by a statement of its own, which sees
    // what was committed during the wait.
    private const string BeginSql = "BEGIN; SELECT pg_advisory_xact_lock(hashtext('audit')); " + HeadRow.Select + " FOR UPDATE";

    private const string BeginKnownSql = "BEGIN; SELECT require_head(@knownSize, @knownFrontier, @knownCheckpoint); ";

    private const string WriteSql =
        "INSERT INTO log_entries (idx, month, entry) SELECT * FROM unnest(@indexes, @months::DATE[], @entries); "
        + "INSERT INTO leaf_hashes (idx, hash) SELECT * FROM unnest(@indexes, @hashes); "
        + "INSERT INTO sealed_parts (idx, month, key, sealed) SELECT * FROM unnest(@partIndexes, @partMonths::DATE[], @partKeys, @parts); "
        + "INSERT INTO disclosure_tokens (token, idx) SELECT * FROM unnest(@tokens, @tokenIndexes) ON CONFLICT DO NOTHING; "
        + "INSERT INTO subtree_hashes (level, idx, hash) SELECT * FROM unnest(@levels, @subtrees, @roots); "
        + "INSERT INTO head (id, size, frontier, checkpoint) VALUES (0, @size, @frontier, @checkpoint) ON CONFLICT (id) DO UPDATE "
        + "SET size = excluded.size, frontier = excluded.frontier, checkpoint = excluded.checkpoint; COMMIT";

    /// <summary>Takes the head, asks what to write, writes it; durable on return, which gives the new head.</summary>
    /// <param name="known">The head that this process wrote last; null where it does not know.</param>
    /// <param name="extend">Tells what to write; asked again where the head turned out to be another.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    public async Task<HeadRow> ExtendAsync(HeadRow? known, Func<LogHead?, LogExtension> extend, CancellationToken cancellationToken)
    {
        if (known is not null)
        {
            try
            {
                return await WriteAsync(BeginKnownSql + WriteSql, known, extend(known.ToHead()));
            }
            catch (PostgresException another) when (another.SqlState == PostgresErrorCodes.SerializationFailure)
            {
                await connection.ExecuteAsync("ROLLBACK");
            }
        }

        var head = await BeginAsync(cancellationToken);
        return await WriteAsync(WriteSql, null, extend(head?.ToHead()));
    }

    private async Task<HeadRow?> BeginAsync(CancellationToken cancellationToken)
    {
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(BeginSql, cancellationToken: cancellationToken));
        await results.ReadAsync<object>();
        return await results.ReadSingleOrDefaultAsync<HeadRow>();
    }

    private async Task<HeadRow> WriteAsync(string sql, HeadRow? known, LogExtension extension)
    {
        var head = new HeadRow(extension.Head.Frontier.Size.Value, extension.Head.Frontier.ToBytes(), extension.Head.Checkpoint.ToArray());
        var entries = extension.Entries;
        var now = time.GetUtcNow();
        var names = entries.Select(entry => PrivateKeyName.Of(entry.Entry.Span)).ToList();
        var parts = entries.Zip(names).Where(pair => pair.First.Private is not null)
            .Select(pair => SealedPart.Of(pair.First.Index.Value, pair.Second, pair.First.Private!, keys)).ToList();
        var tokens = parts.SelectMany(part => part.Tokens.Select(token => (Token: token, part.Index))).ToList();
        await connection.ExecuteAsync(
            sql,
            new
            {
                indexes = entries.Select(entry => entry.Index.Value).ToArray(),
                months = names.Select(name => EntryMonths.Of(name, now)).ToArray(),
                entries = entries.Select(entry => entry.Entry.ToArray()).ToArray(),
                hashes = entries.Select(entry => entry.LeafHash.ToArray()).ToArray(),
                partIndexes = parts.Select(part => part.Index).ToArray(),
                partMonths = parts.Select(part => EntryMonths.Of(part.Key, now)).ToArray(),
                partKeys = parts.Select(part => part.Key).ToArray(),
                parts = parts.Select(part => part.Bytes).ToArray(),
                tokens = tokens.Select(token => token.Token).ToArray(),
                tokenIndexes = tokens.Select(token => token.Index).ToArray(),
                levels = extension.Subtrees.Select(subtree => subtree.Level).ToArray(),
                subtrees = extension.Subtrees.Select(subtree => subtree.Index).ToArray(),
                roots = extension.Subtrees.Select(subtree => subtree.Hash.ToArray()).ToArray(),
                head.Size,
                head.Frontier,
                head.Checkpoint,
                knownSize = known?.Size,
                knownFrontier = known?.Frontier,
                knownCheckpoint = known?.Checkpoint,
            });
        return head;
    }
}
