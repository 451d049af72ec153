using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Exchange.Audit.Log;
using Exchange.Audit.Merkle;
using Exchange.Audit.Notes;
using Exchange.Storage.Auditing.Lookups;
using Exchange.Storage.Auditing.Sealing;
using Exchange.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Auditing;

/// <summary>
/// A log at one moment: head, entries and hashes that belong together, whatever is appended meanwhile. For one reader
/// at a time. Keep it short: the write-ahead log grows meanwhile. Failures are <see cref="EntryStoreException"/>.
/// </summary>
public sealed class AuditSnapshot : ISubtreeReader, IDisposable
{
    private readonly DbConnection connection;
    private readonly HeadRow? headRow;
    private readonly HashReader hashes;
    private readonly PrivateKeyStore keys;
    private readonly PartTables parts;

    private AuditSnapshot(DbConnection connection, PrivateKeyStore keys)
    {
        this.connection = connection;
        this.keys = keys;
        // The first read fixes what all later reads see.
        using var select = connection.CreateCommand();
        select.CommandText = HeadRow.Select;
        headRow = HeadRow.Read(select);
        hashes = new HashReader(connection);
        parts = PartTables.Of(connection);
    }

    /// <summary>The head at that moment; null where the log was never written.</summary>
    public LogHead? Head => headRow?.ToHead();

    /// <summary>The signed checkpoint as stored; empty where the log was never written.</summary>
    public ReadOnlyMemory<byte> CheckpointNote => headRow?.Checkpoint;

    /// <summary>The stored size, which somebody may have tampered with; 0 where the log was never written.</summary>
    internal long StoredSize => headRow?.Size ?? 0;

    /// <summary>Whether the log can go on: stored size and right edge are those of the checkpoint.</summary>
    public bool HeadFits(Checkpoint checkpoint) => headRow?.Fits(checkpoint) ?? false;

    /// <summary>Opens an existing audit database, which may be damaged, for reading alone.</summary>
    public static AuditSnapshot Open(AuditPlace place)
    {
        DbConnection? connection = null;
        PrivateKeyStore? keys = null;
        try
        {
            connection = place.BeginReading();
            keys = PrivateKeyStore.OpenRead(place.Databases);
            return new AuditSnapshot(connection, keys);
        }
        catch (DbException failure)
        {
            keys?.Dispose();
            connection?.Dispose();
            throw StoreFault.Translate(failure);
        }
    }

    /// <summary>The same of a file in a folder.</summary>
    public static AuditSnapshot Open(string path) => Open(new AuditPlace(Path.GetDirectoryName(path)!));

    /// <summary>Entries from an index to the end, in order.</summary>
    [SuppressMessage("Security", "CA2100", Justification = "put together from literals; the index is a parameter")]
    public IAsyncEnumerable<StoredEntry> ReadAsync(EntryIndex from, CancellationToken cancellationToken)
    {
        var select = connection.CreateCommand();
        select.CommandText = EntryRow.SelectSpan(parts, "@from", null);
        select.AddParameter("@from", from.Value);
        return StreamAsync(select, cancellationToken);
    }

    /// <summary>The entries of a run of indexes that are there, in order.</summary>
    internal IReadOnlyList<StoredEntry> ReadBlock(EntryIndex first, int count, CancellationToken cancellationToken) =>
        StoreFault.Guard(() => connection is SqliteConnection file
            ? ReadBlock(file, first, count, cancellationToken)
            : ReadBlock(connection, first, count, cancellationToken));

    /// <summary>The hashed bytes of entries in order, without private parts; fewer where the log ends before.</summary>
    public async ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadEntriesAsync(
        EntryIndex first, int count, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT entry FROM entries WHERE idx >= @first AND idx < @end ORDER BY idx";
        select.AddParameter("@first", first.Value);
        select.AddParameter("@end", first.Value + count);
        var entries = new List<ReadOnlyMemory<byte>>(count);
        using var rows = StoreFault.Execute(select);
        while (StoreFault.Advance(rows))
        {
            entries.Add(rows.BytesAt(0));
        }

        return entries;
    }

    /// <summary>Entries that fit the filter, newest first.</summary>
    public IAsyncEnumerable<StoredEntry> FindAsync(AuditFilter filter, CancellationToken cancellationToken) =>
        StreamAsync(AuditFilterSql.Command(connection, filter, parts), cancellationToken);

    /// <summary>Everybody who received the record, as far as private parts are still there.</summary>
    public IReadOnlyList<Disclosure> DisclosuresOf(string record) => parts.Sealed ? new DisclosureSql(connection, keys).Of(record) : [];

    /// <summary>Places of the entries that disclosed the record, ascending, as far as private parts are still there.</summary>
    public IReadOnlyList<long> PlacesOf(string record) => parts.Sealed ? new DisclosureSql(connection, keys).PlacesOf(record) : [];

    /// <summary>Ids of all records that were ever disclosed, as far as private parts are still there.</summary>
    public IEnumerable<string> DisclosedRecords() => parts.Sealed ? new DisclosureSql(connection, keys).Records() : [];

    /// <summary>Where entries may be that are found by terms of their private parts, as far as these are still there.</summary>
    public LookupAnswer LookUp(LookupQuestion question) => new LookupSql(connection, keys).Find(question);

    /// <summary>The rows of the lookup that the next entries lack.</summary>
    internal LookupFill ReadLookups(LookupTerms terms, int count) => StoreFault.Guard(() => LookupFill.Read(connection, keys, terms, count));

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<MerkleHash>> ReadHashesAsync(
        int level, long first, int count, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(hashes.Read(level, first, count));
    }

    /// <summary>Lets go of the file.</summary>
    public void Dispose()
    {
        connection.Dispose();
        keys.Dispose();
    }

    [SuppressMessage("Security", "CA2100", Justification = "put together from literals; the indexes are parameters")]
    private List<StoredEntry> ReadBlock(DbConnection from, EntryIndex first, int count, CancellationToken cancellationToken)
    {
        using var select = from.CreateCommand();
        select.CommandText = EntryRow.SelectSpan(parts, "@first", "@end");
        select.AddParameter("@first", first.Value);
        select.AddParameter("@end", first.Value + count);
        using var rows = select.ExecuteReader();
        return ReadAll(new ReaderRows(rows), count, cancellationToken);
    }

    /// <summary>The same by SQLite's own interface, which costs half.</summary>
    private List<StoredEntry> ReadBlock(SqliteConnection file, EntryIndex first, int count, CancellationToken cancellationToken)
    {
        using var rows = new SqliteStatement(file, EntryRow.SelectSpan(parts, "?1", "?2")).With(first.Value).With(first.Value + count);
        return ReadAll(rows, count, cancellationToken);
    }

    private List<StoredEntry> ReadAll<TRows>(TRows rows, int count, CancellationToken cancellationToken)
        where TRows : IRows
    {
        var entries = new List<StoredEntry>(count);
        while (rows.Advance())
        {
            cancellationToken.ThrowIfCancellationRequested();
            entries.Add(EntryRow.Read(rows, keys));
        }

        return entries;
    }

    private async IAsyncEnumerable<StoredEntry> StreamAsync(
        DbCommand select, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // SQLite reads synchronously; yielding first keeps a long read off the caller's thread.
        await Task.Yield();
        using var _ = select;
        using var rows = StoreFault.Execute(select);
        while (StoreFault.Advance(rows))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return EntryRow.Read(rows, keys);
        }
    }
}
