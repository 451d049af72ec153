using System.Data.Common;
using Dapper;
using Exchange.Records.Identity;
using Exchange.Storage.Databases;
using Npgsql;

namespace Exchange.Storage.Contributions;

/// <summary>
/// Records in the schema <c>records</c> of a PostgreSQL database. Writers take turns, so a number of the change feed is seen only after all
/// that are smaller.
/// </summary>
internal sealed class PostgresRecordStore : RecordStore
{
    private static readonly StoreSchema Schema = new(Name, "Exchange.Storage.Contributions") { Erases = true };

    private readonly Database database;

    private PostgresRecordStore(Database database, Ori owner, TimeProvider time)
        : base(owner, time) => this.database = database;

    /// <summary>Opens the schema, making it where it is absent.</summary>
    public static new PostgresRecordStore Open(IDatabases databases, Ori owner, TimeProvider time) =>
        new(databases.Open(Schema, time), owner, time);

    /// <inheritdoc />
    private protected override Task<IReadOnlyList<PutOutcome>> PutAsync(
        IReadOnlyList<Contribution> batch, string now, CancellationToken cancellationToken) =>
        batch.Count == 0
            ? Task.FromResult<IReadOnlyList<PutOutcome>>([])
            : WriteAsync(
                transaction => new PostgresBatchWriter((NpgsqlTransaction)transaction, batch, now).PutAsync(cancellationToken), cancellationToken);

    /// <inheritdoc />
    private protected override Task<IReadOnlyList<StoredRecord>> FindOwnAsync(IReadOnlyList<RecordId> ids, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<StoredRecord>>(
            async connection => [.. (await connection.QueryAsync<RecordRow>(
                RecordRow.Select + " JOIN unnest(@systems, @ids) AS wanted (system, local_id) "
                + "ON wanted.system = h.system AND wanted.local_id = h.local_id WHERE h.deleted = 0",
                new { systems = ids.Select(id => id.System).ToArray(), ids = ids.Select(id => id.LocalId).ToArray() }))
                .Select(row => row.ToStored())],
            cancellationToken);

    /// <inheritdoc />
    private protected override Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken) =>
        database.UseAsync(read, cancellationToken);

    /// <inheritdoc />
    private protected override Task<T> ReadAtOneMomentAsync<T>(Func<DbTransaction, Task<T>> read, CancellationToken cancellationToken) =>
        database.UseAsync(
            async connection =>
            {
                await using var snapshot = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
                return await read(snapshot);
            },
            cancellationToken);

    /// <inheritdoc />
    private protected override Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellationToken) =>
        database.TransactAsync(work, cancellationToken);

    /// <inheritdoc />
    /// <remarks>What a deleted row leaves in pages, the write-ahead log and backups is the database administrator's (docs/databases.md).</remarks>
    private protected override Task EraseAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    private protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            database.Dispose();
        }
    }
}
