using Exchange.Storage.Databases;

namespace Exchange.Storage.Replay;

/// <summary>
/// Ids of tokens that were used, until they expire, in a database that every process of a node or hub shares. It survives the end of a
/// process; a token lives a minute at most, so a machine that lost its power comes back after it.
/// </summary>
public sealed class UsedTokens : IDisposable
{
    private const int SweepEvery = 1_000;

    private static readonly StoreSchema Schema = new("replay", "Exchange.Storage.Replay") { SurvivesPowerLoss = false };

    private readonly TimeProvider time;
    private readonly Database database;
    private int sinceSweep;

    private UsedTokens(Database database, TimeProvider time) => (this.database, this.time) = (database, time);

    /// <summary>Opens the store, making it where it is absent; throws as <see cref="IDatabases.Open"/>.</summary>
    public static UsedTokens Open(IDatabases databases, TimeProvider time) => new(databases.Open(Schema, time), time);

    /// <summary>True the first time an id is seen, false ever after until it expires.</summary>
    public async ValueTask<bool> TryUseAsync(string id, DateTimeOffset expiresAt, CancellationToken cancellationToken)
    {
        await SweepAsync(cancellationToken);
        return await database.ExecuteAsync(
            "INSERT INTO used (id, expires_at) VALUES (@id, @at) ON CONFLICT (id) DO NOTHING",
            new { id, at = expiresAt.ToUnixTimeSeconds() }, cancellationToken) == 1;
    }

    /// <inheritdoc />
    public void Dispose() => database.Dispose();

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref sinceSweep) % SweepEvery == 0)
        {
            await database.ExecuteAsync(
                "DELETE FROM used WHERE expires_at < @now", new { now = time.GetUtcNow().ToUnixTimeSeconds() }, cancellationToken);
        }
    }
}
