using System.Diagnostics.CodeAnalysis;
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
    /// <exception cref="InvalidDataException">The address is none; the message says what is wrong and holds no part of it.</exception>
    public static NpgsqlConnectionStringBuilder Read(string address) =>
        TryRead(address, out var settings, out var problem) ? settings : throw new InvalidDataException(problem);

    /// <summary>The settings of a connection, or what is wrong with the address.</summary>
    public static bool TryRead(
        string address, [NotNullWhen(true)] out NpgsqlConnectionStringBuilder? settings, [NotNullWhen(false)] out string? problem)
    {
        settings = null;
        problem = Uri.TryCreate(address, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme, StringComparer.Ordinal)
            ? ProblemOf(uri)
            : "the address of a database is `postgres://user@host:port/database`";
        if (problem is not null)
        {
            return false;
        }

        settings = SettingsOf(uri!);
        return true;
    }

    /// <summary>The same address for another user, whose name needs no escapes.</summary>
    /// <exception cref="InvalidDataException">The address is none.</exception>
    public static string WithUser(string address, string user)
    {
        _ = Read(address);
        var uri = new Uri(address);
        var query = HttpUtility.ParseQueryString(uri.Query);
        var host = query["host"] is { } given ? $"?host={given}" : "";
        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        return uri.Host.Length > 0 ? $"{uri.Scheme}://{user}@{uri.Host}{port}{uri.AbsolutePath}{host}"
            : $"{uri.Scheme}://{uri.AbsolutePath}{(host.Length == 0 ? "?" : host + "&")}user={user}";
    }

    private static string? ProblemOf(Uri uri)
    {
        if (uri.UserInfo.Contains(':', StringComparison.Ordinal))
        {
            return "take the password out of the address and put it into PGPASSWORD or ~/.pgpass";
        }

        if (DatabaseOf(uri).Length == 0)
        {
            return "the address names no database; end it with `/database`";
        }

        return HttpUtility.ParseQueryString(uri.Query).AllKeys.All(key => key is "host" or "user")
            ? null
            : "the address of a database knows `?host=` and `&user=` and nothing else";
    }

    private static NpgsqlConnectionStringBuilder SettingsOf(Uri uri)
    {
        var query = HttpUtility.ParseQueryString(uri.Query);
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = query["host"] ?? (uri.Host.Length > 0 ? uri.Host : "localhost"),
            Port = uri.IsDefaultPort ? NpgsqlConnection.DefaultPort : uri.Port,
            Database = DatabaseOf(uri),
            ApplicationName = "exchange",
        };
        if ((query["user"] ?? Uri.UnescapeDataString(uri.UserInfo)) is { Length: > 0 } user)
        {
            settings.Username = user;
        }

        return settings;
    }

    private static string DatabaseOf(Uri uri) => Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/'));
}
