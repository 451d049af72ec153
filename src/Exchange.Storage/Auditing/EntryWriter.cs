using System.Diagnostics.CodeAnalysis;
using Exchange.Audit.Log;
using Exchange.Audit.Merkle;
using Exchange.Storage.Auditing.Sealing;
using Exchange.Storage.Databases;
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
    private readonly SqliteStatement insertEntry;
    private readonly SqliteStatement insertLeafHash;
    private readonly SqliteStatement insertSubtreeHash;
    private readonly PartSealer sealer;

    /// <summary>Takes over an open connection; the keys stay the caller's.</summary>
    public EntryWriter(SqliteConnection connection, PrivateKeyStore keys)
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
        insertEntry = new SqliteStatement(connection, "INSERT INTO entries (idx, entry) VALUES (?1, ?2)");
        insertLeafHash = new SqliteStatement(connection, "INSERT INTO leaf_hashes (idx, hash) VALUES (?1, ?2)");
        insertSubtreeHash = new SqliteStatement(connection, "INSERT INTO subtree_hashes (level, idx, hash) VALUES (?1, ?2, ?3)");
        sealer = new PartSealer(connection, keys);
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

        Span<byte> hash = stackalloc byte[MerkleHash.ByteCount];
        foreach (var subtree in extension.Subtrees)
        {
            subtree.Hash.CopyTo(hash);
            insertSubtreeHash.With(subtree.Level).With(subtree.Index).With(hash).Run();
        }

        WriteHead(extension.Head);
        commit.ExecuteNonQuery();
    }

    public void Dispose()
    {
        insertEntry.Dispose();
        insertLeafHash.Dispose();
        insertSubtreeHash.Dispose();
        sealer.Dispose();
        connection.Dispose();
    }

    private void Insert(StoredEntry entry)
    {
        var index = entry.Index.Value;
        Span<byte> hash = stackalloc byte[MerkleHash.ByteCount];
        entry.LeafHash.CopyTo(hash);
        insertEntry.With(index).With(entry.Entry.Span).Run();
        insertLeafHash.With(index).With(hash).Run();
        if (entry.Private is { } part)
        {
            sealer.Write(index, entry.Entry.Span, part);
        }
    }

    private void WriteHead(LogHead head)
    {
        writeHead.Parameters[0].Value = head.Frontier.Size.Value;
        writeHead.Parameters[1].Value = head.Frontier.ToBytes();
        writeHead.Parameters[2].Value = head.Checkpoint.ToArray();
        writeHead.ExecuteNonQuery();
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
