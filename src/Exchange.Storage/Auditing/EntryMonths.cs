using Dapper;
using Exchange.Storage.Auditing.Sealing;
using Npgsql;

namespace Exchange.Storage.Auditing;

/// <summary>Partitions of entries by month.</summary>
internal static class EntryMonths
{
    /// <summary>Making a partition waits for whoever reads the whole log; a start must not, and appends meanwhile go on without it.</summary>
    private const string LockTimeout = "SET lock_timeout = '2s'";

    /// <summary>Makes the partitions of last month and of those to come; what cannot be made now the next start makes.</summary>
    public static void Make(NpgsqlConnection connection, DateTimeOffset now, int ahead)
    {
        var current = Of(now);
        try
        {
            connection.Execute(LockTimeout);
            connection.Execute("SELECT make_month(@first::DATE)", Enumerable.Range(-1, ahead + 1).Select(n => new { first = current.AddMonths(n) }));
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
        }
        finally
        {
            connection.Execute("RESET lock_timeout");
        }
    }

    /// <summary>The first day of a time's month, UTC.</summary>
    public static DateTime Of(DateTimeOffset time) => new(time.UtcDateTime.Year, time.UtcDateTime.Month, 1);

    /// <summary>The first day of the month of an entry's time; of now, where it has none.</summary>
    public static DateTime Of(string keyName, DateTimeOffset now) => PrivateKeyName.Month(keyName)?.ToDateTime(TimeOnly.MinValue) ?? Of(now);
}
