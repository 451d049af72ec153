using Dapper;
using Exchange.Records.Validation;
using Npgsql;

namespace Exchange.Storage.Databases;

/// <summary>Looks at a database before anything is made in it.</summary>
public static class DatabaseCheck
{
    private const string Path = "database";
    private const int TimeoutSeconds = 10;

    private const string OthersSql =
        "SELECT count(*) FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace "
        + "WHERE relkind IN ('r', 'p') AND nspname !~ '^(pg_|information_schema$|exchange$)'";

    /// <summary>What keeps a new node or hub from keeping its stores at an address; nothing where it names none.</summary>
    /// <param name="address">The address, or null.</param>
    /// <param name="keeper">Whose the stores would be: the name of the audit log.</param>
    public static IReadOnlyList<Problem> ForNew(string? address, string keeper) =>
        address is null ? [] : Ask(address, connection => FindIn(connection, keeper));

    /// <summary>What keeps a node or hub from its stores; nothing where they are files.</summary>
    /// <param name="address">The address, or null.</param>
    /// <param name="keeper">Whose the stores are.</param>
    public static IReadOnlyList<Problem> ForExisting(string? address, string keeper) =>
        address is null ? [] : Ask(address, connection => DatabaseClaim.Find(connection) is { } claimed && claimed != keeper ? [Taken(claimed)] : []);

    private static IReadOnlyList<Problem> Ask(string address, Func<NpgsqlConnection, IReadOnlyList<Problem>> look)
    {
        if (!PostgresAddress.TryRead(address, out var settings, out var problem))
        {
            return [new Problem(Path, "address-unreadable", problem)];
        }

        try
        {
            settings.Timeout = TimeoutSeconds;
            using var connection = new NpgsqlConnection(settings.ConnectionString);
            connection.Open();
            return look(connection);
        }
        catch (PostgresException refusal)
        {
            return [new Problem(Path, "database-refused", $"the database refuses with SQLSTATE {refusal.SqlState}; {Advice(refusal.SqlState)}")];
        }
        catch (NpgsqlException)
        {
            return [new Problem(Path, "database-unreachable", "no database answers at the address; check host, port and that the server runs")];
        }
    }

    private static IReadOnlyList<Problem> FindIn(NpgsqlConnection connection, string keeper)
    {
        var claimed = DatabaseClaim.Find(connection);
        if (claimed is not null && claimed != keeper)
        {
            return [Taken(claimed)];
        }

        if (connection.ExecuteScalar<long>(OthersSql) == 0)
        {
            return [];
        }

        return claimed is null
            ? [new Problem(Path, "database-not-empty", "the database holds tables of something else; name an empty one")]
            : [new Problem(
                Path, "database-in-use",
                "the database holds the stores of this node or hub already; copy its folder to run one more process, or name an empty database")];
    }

    private static Problem Taken(string claimed) =>
        new(Path, "database-taken", $"the database is kept by `{claimed}`; give each node and hub a database of its own");

    private static string Advice(string sqlState) => sqlState switch
    {
        PostgresErrorCodes.InvalidCatalogName => "make it with createdb",
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            "check the user, pg_hba.conf, and the password in PGPASSWORD or ~/.pgpass",
        PostgresErrorCodes.TooManyConnections => "raise max_connections",
        _ => "see the server's log",
    };
}
