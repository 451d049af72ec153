using System.Security.Cryptography;
using System.Text;
using Dapper;
using Exchange.Storage.Contributions;
using Exchange.Storage.Migrations;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.HiddenSearches;

/// <summary>
/// Counts searches on fields that may be searched and are not shown, in one SQLite file that every process of a node shares. It holds no
/// value in the clear: values are hashed (HMAC-SHA256) under a random key of this file, and forgotten after an hour.
/// </summary>
public sealed class HiddenSearchStore : IDisposable
{
    /// <summary>The file's name in the folder of a node.</summary>
    public const string FileName = "hidden-searches.db";

    /// <summary>How long values are remembered, and how long an alert is not repeated.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private const int DaysKept = 7;

    private readonly SqliteConnection connection;
    private readonly byte[] key;
    private readonly SemaphoreSlim turn = new(1, 1);

    private HiddenSearchStore(SqliteConnection connection)
    {
        this.connection = connection;
        key = connection.ExecuteScalar<byte[]>("SELECT key FROM secret")!;
        connection.Execute("PRAGMA secure_delete = ON; PRAGMA synchronous = NORMAL");
    }

    /// <summary>Opens the file in a folder, making it where it is absent.</summary>
    public static HiddenSearchStore Open(string folder, TimeProvider time)
    {
        var path = Path.Combine(folder, FileName);
        DatabaseFile.Prepare(
            path, MigrationSet.FromResources(typeof(HiddenSearchStore).Assembly, "Exchange.Storage.HiddenSearches.Sql"), time);
        return new HiddenSearchStore(DatabaseFile.Open(path, SqliteOpenMode.ReadWrite));
    }

    /// <summary>Counts one search of somebody on a day; false, and not counted, when as many as are allowed were made.</summary>
    public Task<bool> TrySpendAsync(string who, DateTimeOffset at, int allowed, CancellationToken cancellationToken) =>
        WithConnectionAsync(
            () =>
            {
                using var transaction = connection.BeginTransaction(deferred: false);
                connection.Execute("DELETE FROM spent WHERE day < @day", new { day = Day(at.AddDays(-DaysKept)) }, transaction);
                var spent = connection.Execute(
                    "INSERT INTO spent (who, day, searches) SELECT @who, @day, 1 WHERE @allowed > 0 "
                    + "ON CONFLICT (who, day) DO UPDATE SET searches = searches + 1 WHERE searches < @allowed",
                    new { who, day = Day(at), allowed }, transaction);
                transaction.Commit();
                return spent == 1;
            },
            cancellationToken);

    /// <summary>
    /// Remembers a value that somebody asked for, and says how many different ones close to it the same person asked for within the last
    /// hour, itself included.
    /// </summary>
    public Task<int> RememberAsync(string who, string field, string value, DateTimeOffset at, CancellationToken cancellationToken) =>
        WithConnectionAsync(
            () =>
            {
                var normalized = NearValues.Normalize(value);
                var near = NearValues.Of(normalized).Select(Hash).ToList();
                using var transaction = connection.BeginTransaction(deferred: false);
                connection.Execute("DELETE FROM probes WHERE at < @since", new { since = StoredTime.Write(at - Window) }, transaction);
                connection.Execute(
                    "INSERT INTO probes (who, field, near, value, at) VALUES (@who, @field, @one, @value, @at) "
                    + "ON CONFLICT DO UPDATE SET at = excluded.at",
                    near.Select(one => new { who, field, one, value = Hash(normalized), at = StoredTime.Write(at) }), transaction);
                var count = near.Max(one => connection.ExecuteScalar<int>(
                    "SELECT count(*) FROM probes WHERE who = @who AND field = @field AND near = @one", new { who, field, one }, transaction));
                transaction.Commit();
                return count;
            },
            cancellationToken);

    /// <summary>Whether an alert is due: true once an hour for each person and field.</summary>
    public Task<bool> TryAlertAsync(string who, string field, DateTimeOffset at, CancellationToken cancellationToken) =>
        WithConnectionAsync(
            () => connection.Execute(
                "INSERT INTO alerts (who, field, at) VALUES (@who, @field, @at) "
                + "ON CONFLICT DO UPDATE SET at = excluded.at WHERE alerts.at < @since",
                new { who, field, at = StoredTime.Write(at), since = StoredTime.Write(at - Window) }) == 1,
            cancellationToken);

    /// <inheritdoc />
    public void Dispose()
    {
        connection.Dispose();
        turn.Dispose();
    }

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private byte[] Hash(string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private async Task<T> WithConnectionAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            return work();
        }
        finally
        {
            turn.Release();
        }
    }
}
