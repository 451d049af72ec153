using System.Text;
using Exchange.Storage.Databases;
using Npgsql;

namespace Exchange.Storage.Tests.Databases;

/// <summary>A database of a private PostgreSQL server.</summary>
public sealed class PostgresSite : StoreSite
{
    /// <summary>Whose the stores are.</summary>
    public const string Keeper = "node.example/audit";

    /// <summary>The address of the database.</summary>
    public string Address { get; } = PostgresCluster.NewDatabase();

    /// <inheritdoc />
    public override IDatabases Databases => new PostgresDatabases(Address, Keeper);

    /// <inheritdoc />
    public override byte[] Contents() => Encoding.UTF8.GetBytes(PostgresCluster.Dump(Address));

    /// <inheritdoc />
    public override void Run(string store, string sql) =>
        PostgresCluster.Psql(Address, $"SET search_path = {store.Replace('-', '_')}; {sql}");

    /// <inheritdoc />
    public override void Dispose()
    {
        // Each test has pools of its own; left alone they use the server up before they time out.
        NpgsqlConnection.ClearAllPools();
        base.Dispose();
    }
}
