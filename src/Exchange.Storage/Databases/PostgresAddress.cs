using System.Web;
using Npgsql;

namespace Exchange.Storage.Databases;

/// <summary>
/// Reads addresses such as <c>postgres://exchange@db.example.gov:5432/exchange</c>, or, for a folder of sockets,
/// <c>postgres:///exchange?host=/run/postgresql&amp;user=exchange</c>; a part of what libpq takes.
/// </summary>
internal static class PostgresAddress
{
    private static readonly string[] Schemes = ["postgres", "postgresql"];

    /// <summary>The settings of a connection.</summary>
    public static NpgsqlConnectionStringBuilder Read(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !Schemes.Contains(uri.Scheme, StringComparer.Ordinal))
        {
            throw new ArgumentException("the address of a database is `postgres://user@host:port/database`", nameof(address));
        }

        if (uri.UserInfo.Contains(':', StringComparison.Ordinal))
        {
            throw new ArgumentException("take the password out of the address and put it into PGPASSWORD or ~/.pgpass", nameof(address));
        }

        var database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/'));
        if (database.Length == 0)
        {
            throw new ArgumentException("the address names no database; end it with `/database`", nameof(address));
        }

        var query = HttpUtility.ParseQueryString(uri.Query);
        if (query.AllKeys.FirstOrDefault(key => key is not ("host" or "user")) is { } unknown)
        {
            throw new ArgumentException($"the address of a database knows `?host=` and `&user=`, not `{unknown}`", nameof(address));
        }

        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = query["host"] ?? (uri.Host.Length > 0 ? uri.Host : "localhost"),
            Port = uri.IsDefaultPort ? NpgsqlConnection.DefaultPort : uri.Port,
            Database = database,
            ApplicationName = "exchange",
        };
        if ((query["user"] ?? Uri.UnescapeDataString(uri.UserInfo)) is { Length: > 0 } user)
        {
            settings.Username = user;
        }

        return settings;
    }
}
