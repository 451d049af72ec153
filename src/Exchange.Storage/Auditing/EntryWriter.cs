using System.Diagnostics.CodeAnalysis;
using Exchange.Audit.Log;
using Exchange.Storage.Auditing.Lookups;
using Exchange.Storage.Auditing.Sealing;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Auditing;

/// <summary>One connection with its statements prepared. Dispose it after an exception: that rolls back.</summary>
internal sealed class EntryWriter : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand begin;
    private readonly SqliteCommand commit;
    private readonly SqliteCommand readHead;
    private readonly SqliteCommand writeHead;
    private readonly SqliteCommand insertEntry;
    private readonly SqliteCommand insertLeafHash;
    private readonly SqliteCommand insertSubtreeHash;
    private readonly PartSealer sealer;
    private readonly LookupTokens? tokens;
    private readonly SqliteLookupWriter lookups;

    /// <summary>Takes over an open connection; the keys stay the caller's.</summary>
    public EntryWriter(SqliteConnection connection, PrivateKeyStore keys, LookupTerms? terms)
    {
        this.connection = connection;
        // IMMEDIATE: the head that is read must stay the head until the commit.
        begin = Prepare("BEGIN IMMEDIATE");
        commit = Prepare("COMMIT");
        readHead = Prepare(HeadRow.Select);
        writeHead = Prepare(
            "INSERT INTO head (id, size, frontier, checkpoint) VALUES (0, $1, $2, $3) ON CONFLICT (id) DO UPDATE "
            + "SET size = excluded.size, frontier = excluded.frontier, checkpoint = excluded.checkpoint",
            parameters: 3);
        insertEntry = Prepare("INSERT INTO entries (idx, entry) VALUES ($1, $2)", parameters: 2);
        insertLeafHash = Prepare("INSERT INTO leaf_hashes (idx, hash) VALUES ($1, $2)", parameters: 2);
        insertSubtreeHash = Prepare(
            "INSERT INTO subtree_hashes (level, idx, hash) VALUES ($1, $2, $3)", parameters: 3);
        sealer = new PartSealer(connection, keys);
        tokens = terms is null ? null : new LookupTokens(keys, terms);
        lookups = new SqliteLookupWriter(connection);
    }

    /// <summary>Reads the head, asks what to write, writes it; durable on return.</summary>
    public void Extend(Func<LogHead?, LogExtension> extend)
    {
        begin.ExecuteNonQuery();
        var extension = extend(HeadRow.Read(readHead)?.ToHead());
        foreach (var entry in extension.Entries)
        {
            Insert(entry);
        }

        if (tokens is not null)
        {
            var end = extension.Head.Frontier.Size.Value;
            lookups.Write(end - extension.Entries.Count, end);
        }

        foreach (var subtree in extension.Subtrees)
        {
            Run(insertSubtreeHash, subtree.Level, subtree.Index, subtree.Hash.ToArray());
        }

        var head = extension.Head;
        Run(writeHead, head.Frontier.Size.Value, head.Frontier.ToBytes(), head.Checkpoint.ToArray());
        commit.ExecuteNonQuery();
    }

    public void Dispose()
    {
        lookups.Dispose();
        connection.Dispose();
    }

    private void Insert(StoredEntry entry)
    {
        var index = entry.Index.Value;
        Run(insertEntry, index, entry.Entry.ToArray());
        Run(insertLeafHash, index, entry.LeafHash.ToArray());
        if (entry.Private is { } part)
        {
            var key = sealer.Write(index, entry.Entry.Span, part);
            lookups.Add(tokens?.Of(index, key, part) ?? []);
        }
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        command.ExecuteNonQuery();
    }

    [SuppressMessage("Security", "CA2100", Justification = "only the literals above are passed")]
    private SqliteCommand Prepare(string sql, int parameters = 0)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        }

        return command;
    }
}
