using Exchange.Audit.Log;
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
    private readonly SemaphoreSlim turn = new(1, 1);

    private PostgresEntryStore(AuditPlace place, PostgresDatabases databases, PrivateKeyStore keys, TimeProvider time)
        : base(place)
    {
        this.databases = databases;
        this.keys = keys;
        this.time = time;
    }

    /// <summary>Opens the schema, making it where it is absent.</summary>
    public static PostgresEntryStore Open(AuditPlace place, PostgresDatabases databases, TimeProvider time) => StoreFault.Guard(() =>
    {
        databases.Open(Schema, time).Dispose();
        using (var connection = databases.Connect(AuditPlace.Schema))
        {
            EntryMonths.Make(connection, time.GetUtcNow(), MonthsAhead);
        }

        return new PostgresEntryStore(place, databases, place.OpenKeys(time), time);
    });

    /// <inheritdoc />
    public override async ValueTask ExtendAsync(Func<LogHead?, LogExtension> extend, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        NpgsqlConnection? connection = null;
        try
        {
            connection = databases.Connect(AuditPlace.Schema);
            await new PostgresEntryWriter(connection, keys, time).ExtendAsync(extend, cancellationToken);
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

    /// <inheritdoc />
    private protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            keys.Dispose();
            turn.Dispose();
        }
    }
}
