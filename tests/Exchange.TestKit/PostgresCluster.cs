using System.Globalization;

namespace Exchange.TestKit;

/// <summary>The PostgreSQL server of this test process, started by the first test that needs it.</summary>
public static class PostgresCluster
{
    private static readonly Lazy<PostgresServer> Server = new(() => new PostgresServer());
    private static int databases;

    /// <summary>The address of a new, empty database.</summary>
    public static string NewDatabase() =>
        Server.Value.Create(string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref databases)}"));

    /// <summary>Runs SQL in a database as its superuser and gives what psql prints.</summary>
    public static string Psql(string address, string sql) => Server.Value.Run("psql", "-d", NameOf(address), "-v", "ON_ERROR_STOP=1", "-tAc", sql);

    /// <summary>All rows of a database as text.</summary>
    public static string Dump(string address) => Server.Value.Run("pg_dump", "--data-only", "--inserts", NameOf(address));

    private static string NameOf(string address) => new Uri(address).AbsolutePath.TrimStart('/');
}
