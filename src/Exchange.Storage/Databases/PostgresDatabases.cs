using Dapper;
using Exchange.Storage.Migrations;
using Npgsql;

namespace Exchange.Storage.Databases;

/// <summary>One schema of a PostgreSQL database for each store. A database is one node's or one hub's.</summary>
public sealed class PostgresDatabases : IDatabases
{
    private readonly NpgsqlConnectionStringBuilder settings;
    private readonly string keeper;
    private readonly Lock turn = new();
    private bool isClaimed;

    /// <summary>A database.</summary>
    /// <param name="address">
    /// <c>postgres://user@host:port/database</c>, or <c>postgres:///database?host=/folder/of/sockets&amp;user=user</c>. A password is taken
    /// from <c>PGPASSWORD</c> or <c>~/.pgpass</c>, never from the address, which stands in a file that people read.
    /// </param>
    /// <param name="keeper">Whose the stores are: the name of the audit log.</param>
    /// <exception cref="InvalidDataException">The address is not such a one; the message says what is wrong and holds no part of it.</exception>
    public PostgresDatabases(string address, string keeper) => (settings, this.keeper) = (PostgresAddress.Read(address), keeper);

    /// <inheritdoc />
    /// <exception cref="MigrationException">Also where the database is another node's or hub's.</exception>
    public Database Open(StoreSchema schema, TimeProvider time)
    {
        RequireOwn();
        return PostgresDatabase.Open(settings, schema, time);
    }

    /// <summary>Whether a store was ever made.</summary>
    internal bool Has(string store)
    {
        using var connection = Connect(store);
        return connection.ExecuteScalar<bool>("SELECT to_regclass('migrations') IS NOT NULL");
    }

    /// <summary>An open connection, out of a pool, to the schema of a store.</summary>
    public NpgsqlConnection Connect(string store)
    {
        var connection = new NpgsqlConnection(PostgresDatabase.SettingsOf(settings, store, survivesPowerLoss: true).ConnectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
    }

    private void RequireOwn()
    {
        lock (turn)
        {
            if (!isClaimed)
            {
                DatabaseClaim.Make(settings, keeper);
                isClaimed = true;
            }
        }
    }
}
