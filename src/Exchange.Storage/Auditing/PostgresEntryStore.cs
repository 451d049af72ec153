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

    /// <summary>What is lost with the power is filled again: nobody waits for the disk on its account.</summary>
    private const string WriteLookups =
        "BEGIN; SET LOCAL synchronous_commit = off; "
        + "INSERT INTO lookup_tokens (token, idx) SELECT * FROM unnest(@tokens, @places) ON CONFLICT DO NOTHING; "
        + "UPDATE lookup_state SET filled = @End WHERE filled = @First; COMMIT";

    private static readonly StoreSchema Schema = new(AuditPlace.Schema, "Exchange.Storage.Auditing");

    private readonly PostgresDatabases databases;
    private readonly PrivateKeyStore keys;
    private readonly TimeProvider time;
    private readonly SemaphoreSlim turn = new(1, 1);
    private HeadRow? written;

    private PostgresEntryStore(AuditPlace place, PostgresDatabases databases, PrivateKeyStore keys, TimeProvider time, LookupTerms? terms)
        : base(place, terms)
    {
        this.databases = databases;
        this.keys = keys;
        this.time = time;
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
    public override async ValueTask ExtendAsync(Func<LogHead?, LogExtension> extend, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            var known = written;
            // What fails half-way leaves it open whether it was written.
            written = null;
            await WithConnectionAsync(
                async connection => written = await new PostgresEntryWriter(connection, keys, time).ExtendAsync(known, extend, cancellationToken));
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    private protected override async ValueTask WriteLookupsAsync(LookupFill filled, CancellationToken cancellationToken) =>
        await WithConnectionAsync(connection => connection.ExecuteAsync(new CommandDefinition(
            WriteLookups,
            new
            {
                tokens = filled.Rows.Select(row => row.Token).ToArray(),
                places = filled.Rows.Select(row => row.Index).ToArray(),
                filled.First,
                filled.End,
            },
            cancellationToken: cancellationToken)));

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

    private async Task WithConnectionAsync(Func<NpgsqlConnection, Task> work)
    {
        try
        {
            await using var connection = databases.Connect(AuditPlace.Schema);
            await work(connection);
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
    }
}
