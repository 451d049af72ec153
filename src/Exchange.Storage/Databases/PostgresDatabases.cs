using Npgsql;

namespace Exchange.Storage.Databases;

/// <summary>One schema of a PostgreSQL database for each store.</summary>
public sealed class PostgresDatabases : IDatabases
{
    private readonly NpgsqlConnectionStringBuilder settings;

    /// <summary>A database.</summary>
    /// <param name="address">
    /// <c>postgres://user@host:port/database</c>, or <c>postgres:///database?host=/folder/of/sockets&amp;user=user</c>. A password is taken
    /// from <c>PGPASSWORD</c> or <c>~/.pgpass</c>, never from the address, which stands in a file that people read.
    /// </param>
    /// <exception cref="ArgumentException">The address is not such a one; the message says what is wrong and holds no part of it.</exception>
    public PostgresDatabases(string address) => settings = PostgresAddress.Read(address);

    /// <inheritdoc />
    public Database Open(StoreSchema schema, TimeProvider time) => PostgresDatabase.Open(settings, schema, time);

    /// <inheritdoc />
    public void Dispose()
    {
    }
}
