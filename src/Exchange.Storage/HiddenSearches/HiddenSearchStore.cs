using System.Security.Cryptography;
using System.Text;
using Dapper;
using Exchange.Storage.Contributions;
using Exchange.Storage.Databases;

namespace Exchange.Storage.HiddenSearches;

/// <summary>
/// Counts searches on fields that may be searched and are not shown, in a database that every process of a node shares. It holds no value in
/// the clear: values are hashed (HMAC-SHA256) under a random key of this database, and forgotten after an hour.
/// </summary>
public sealed class HiddenSearchStore : IDisposable
{
    /// <summary>How long values are remembered, and how long an alert is not repeated.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private const int DaysKept = 7;
    private const int KeyBytes = 32;

    private static readonly StoreSchema Schema = new("hidden-searches", "Exchange.Storage.HiddenSearches")
    {
        SurvivesPowerLoss = false, Erases = true,
    };

    private readonly Database database;
    private readonly byte[] key;

    private HiddenSearchStore(Database database, byte[] key) => (this.database, this.key) = (database, key);

    /// <summary>Opens the store, making it where it is absent; throws as <see cref="IDatabases.Open"/>.</summary>
    public static HiddenSearchStore Open(IDatabases databases, TimeProvider time)
    {
        var database = databases.Open(Schema, time);
        return new HiddenSearchStore(database, database.UseAsync(KeyAsync, CancellationToken.None).GetAwaiter().GetResult());
    }

    /// <summary>Counts one search of somebody on a day; false, and not counted, when as many as are allowed were made.</summary>
    public Task<bool> TrySpendAsync(string who, DateTimeOffset at, int allowed, CancellationToken cancellationToken) =>
        database.TransactAsync(
            async transaction =>
            {
                var connection = transaction.Connection!;
                await connection.ExecuteAsync("DELETE FROM spent WHERE day < @day", new { day = Day(at.AddDays(-DaysKept)) }, transaction);
                return await connection.ExecuteAsync(
                    "INSERT INTO spent (who, day, searches) SELECT @who, @day, 1 WHERE @allowed > 0 "
                    + "ON CONFLICT (who, day) DO UPDATE SET searches = spent.searches + 1 WHERE spent.searches < @allowed",
                    new { who, day = Day(at), allowed }, transaction) == 1;
            },
            cancellationToken);

    /// <summary>
    /// Remembers a value that somebody asked for, and says how many different ones close to it the same person asked for within the last
    /// hour, itself included.
    /// </summary>
    public Task<int> RememberAsync(string who, string field, string value, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.TransactAsync(
            async transaction =>
            {
                var connection = transaction.Connection!;
                var normalized = NearValues.Normalize(value);
                var near = NearValues.Of(normalized).Select(Hash).ToList();
                await connection.ExecuteAsync("DELETE FROM probes WHERE at < @since", new { since = StoredTime.Write(at - Window) }, transaction);
                await connection.ExecuteAsync(
                    "INSERT INTO probes (who, field, near, value, at) VALUES (@who, @field, @one, @value, @at) "
                    + "ON CONFLICT (who, field, near, value) DO UPDATE SET at = excluded.at",
                    near.Select(one => new { who, field, one, value = Hash(normalized), at = StoredTime.Write(at) }), transaction);
                var most = 0L;
                foreach (var one in near)
                {
                    most = Math.Max(most, await connection.ExecuteScalarAsync<long>(
                        "SELECT count(*) FROM probes WHERE who = @who AND field = @field AND near = @one", new { who, field, one }, transaction));
                }

                return (int)most;
            },
            cancellationToken);

    /// <summary>Whether an alert is due: true once an hour for each person and field.</summary>
    public async Task<bool> TryAlertAsync(string who, string field, DateTimeOffset at, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(
            "INSERT INTO alerts (who, field, at) VALUES (@who, @field, @at) "
            + "ON CONFLICT (who, field) DO UPDATE SET at = excluded.at WHERE alerts.at < @since",
            new { who, field, at = StoredTime.Write(at), since = StoredTime.Write(at - Window) }, cancellationToken) == 1;

    /// <inheritdoc />
    public void Dispose() => database.Dispose();

    /// <summary>The key, made by whoever is first.</summary>
    private static async Task<byte[]> KeyAsync(System.Data.Common.DbConnection connection)
    {
        await connection.ExecuteAsync(
            "INSERT INTO secret (id, key) VALUES (1, @key) ON CONFLICT (id) DO NOTHING", new { key = RandomNumberGenerator.GetBytes(KeyBytes) });
        return (await connection.ExecuteScalarAsync<byte[]>("SELECT key FROM secret"))!;
    }

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private byte[] Hash(string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
