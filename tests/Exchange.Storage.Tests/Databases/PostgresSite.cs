using System.Text;
using Exchange.Storage.Databases;

namespace Exchange.Storage.Tests.Databases;

/// <summary>A database of a private PostgreSQL server.</summary>
public sealed class PostgresSite : StoreSite
{
    private readonly string address = PostgresCluster.NewDatabase();

    /// <inheritdoc />
    public override IDatabases Databases => new PostgresDatabases(address, "node.example/audit");

    /// <inheritdoc />
    public override byte[] Contents() => Encoding.UTF8.GetBytes(PostgresCluster.Dump(address));
}
