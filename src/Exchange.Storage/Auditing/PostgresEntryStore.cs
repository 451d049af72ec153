using Dapper;
using Exchange.Audit.Log;
using Exchange.Storage.Auditing.Lookups;
using Exchange.Storage.Auditing.Sealing;
using Exchange.Storage.Databases;
using Npgsql;

namespace Exchange.Storage.Auditing;

/// <summary>
/// The audit log in the schema <c>audit</c> of a PostgreSQL database; a commit returns once it is on disk there. After a failure the next
/// append takes a new connection, so the store recovers when the cause is gone.
/// </summary>
internal sealed class PostgresEntryStore : EntryStore
{
    /// <summary>Months for which partitions are made ahead at each start.</summary>
    private const int MonthsAhead = 24;

    private static readonly StoreSchema Schema = new(AuditPlace.Schema, "Exchange.Storage.Auditing");

    private readonly PostgresDatabases databases;
    private readonly PrivateKeyStore keys;
    private readonly TimeProvider time;
    private readonly LookupTerms? terms;
    private readonly SemaphoreSlim turn = new(1, 1);

    private PostgresEntryStore(AuditPlace place, PostgresDatabases databases, PrivateKeyStore keys, TimeProvider time, LookupTerms? terms)
        : base(place)
    {
        this.databases = databases;
        this.keys = keys;
        this.time = time;
        this.terms = terms;
    }

    /// <summary>Opens the schema, making it where it is absent.</summary>
    public static PostgresEntryStore Open(
        AuditPlace place, PostgresDatabases databases, TimeProvider time, LookupTerms? terms) => StoreFault.Guard(() =>
    {
        databases.Open(Schema, time).Dispose();
        using (var connection = databases.Connect(AuditPlace.Schema))
        {
            EntryMonths.Make(connection, time.GetUtcNow(), MonthsAhead);
        }

        return new PostgresEntryStore(place, databases, place.OpenKeys(time), time, terms);
    });

    /// <inheritdoc />
    public override async ValueTask ExtendAsync(Func<LogHead?, LogExtension> extend, CancellationToken cancellationToken) =>
        await WithConnectionAsync(
            async connection =>
            {
                await new PostgresEntryWriter(connection, keys, time, terms).ExtendAsync(extend, cancellationToken);
                return true;
            },
            cancellationToken);

    /// <inheritdoc />
    public override async ValueTask<bool> FillLookupsAsync(int count, CancellationToken cancellationToken) =>
        terms is not null && await WithConnectionAsync(connection => FillAsync(connection, terms, count), cancellationToken);

    /// <inheritdoc />
    private protected override bool RemoveLookups(DateOnly before) => StoreFault.Guard(() =>
    {
        using var connection = databases.Connect(AuditPlace.Schema);
        return LookupRemoval.RemoveSome(connection, before);
    });

    /// <inheritdoc />
    private protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            keys.Dispose();
            turn.Dispose();
        }
    }

    private async Task<bool> FillAsync(NpgsqlConnection connection, LookupTerms given, int count)
    {
        await connection.ExecuteAsync(PostgresEntryWriter.LockSql);
        var next = LookupFill.Read(connection, keys, given, count);
        await connection.ExecuteAsync(
            PostgresEntryWriter.LookupSql + "; COMMIT",
            new
            {
                lookups = next.Rows.Select(row => row.Token).ToArray(),
                lookupIndexes = next.Rows.Select(row => row.Index).ToArray(),
                filledFrom = next.First,
                filledTo = next.End,
            });
        return next.HasMore;
    }

    private async Task<bool> WithConnectionAsync(Func<NpgsqlConnection, Task<bool>> work, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        NpgsqlConnection? connection = null;
        try
        {
            connection = databases.Connect(AuditPlace.Schema);
            return await work(connection);
        }
        catch (NpgsqlException failure)
        {
            var fault = PostgresFault.Translate(failure);
            if (fault.Reason == UnavailableReason.Gone)
            {
                // Connections that wait in pools, for keys and readers too, are as dead as this one.
                NpgsqlConnection.ClearAllPools();
            }

            throw fault;
        }
        finally
        {
            connection?.Dispose();
            turn.Release();
        }
    }
}
