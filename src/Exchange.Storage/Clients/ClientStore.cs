using Dapper;
using Exchange.Storage.Contributions;
using Exchange.Storage.Databases;

namespace Exchange.Storage.Clients;

/// <summary>
/// Keys by which programs of the agency prove themselves, and the tokens that they got for it, in a database that every process of a node
/// shares. A token is kept by its SHA-256 alone.
/// </summary>
public sealed class ClientStore : IDisposable
{
    private static readonly StoreSchema Schema = new("clients", "Exchange.Storage.Clients") { Erases = true };

    private readonly Database database;

    private ClientStore(Database database) => this.database = database;

    /// <summary>Opens the store, making it where it is absent; throws as <see cref="IDatabases.Open"/>.</summary>
    public static ClientStore Open(IDatabases databases, TimeProvider time) => new(databases.Open(Schema, time));

    /// <summary>Gives an account a key in place of the one it had; what that one got is good no more.</summary>
    /// <param name="account">Id of the account.</param>
    /// <param name="publicKey">DER SubjectPublicKeyInfo in base 64.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task SetKeyAsync(string account, string publicKey, CancellationToken cancellationToken) => database.TransactAsync(
        async transaction =>
        {
            var connection = transaction.Connection!;
            await connection.ExecuteAsync("DELETE FROM access_tokens WHERE account = @account", new { account }, transaction);
            return await connection.ExecuteAsync(
                "INSERT INTO client_keys (account, public_key) VALUES (@account, @publicKey) "
                + "ON CONFLICT (account) DO UPDATE SET public_key = excluded.public_key",
                new { account, publicKey }, transaction);
        },
        cancellationToken);

    /// <summary>The key of an account; null where it has none.</summary>
    public async Task<string?> FindKeyAsync(string account, CancellationToken cancellationToken) =>
        (await database.QueryAsync<string>("SELECT public_key FROM client_keys WHERE account = @account", new { account }, cancellationToken))
        .FirstOrDefault();

    /// <summary>Keeps a token, and forgets those that have ended.</summary>
    public Task AddTokenAsync(string account, string hash, DateTimeOffset now, DateTimeOffset endsAt, CancellationToken cancellationToken) =>
        database.TransactAsync(
            async transaction =>
            {
                var connection = transaction.Connection!;
                await connection.ExecuteAsync("DELETE FROM access_tokens WHERE ends_at <= @now", new { now = StoredTime.Write(now) }, transaction);
                return await connection.ExecuteAsync(
                    "INSERT INTO access_tokens (hash, account, ends_at) VALUES (@hash, @account, @endsAt)",
                    new { hash, account, endsAt = StoredTime.Write(endsAt) }, transaction);
            },
            cancellationToken);

    /// <summary>The account that a token of that hash is good for now; null where there is none.</summary>
    public async Task<string?> FindAccountAsync(string hash, DateTimeOffset now, CancellationToken cancellationToken) =>
        (await database.QueryAsync<string>(
            "SELECT account FROM access_tokens WHERE hash = @hash AND ends_at > @now", new { hash, now = StoredTime.Write(now) }, cancellationToken))
        .FirstOrDefault();

    /// <inheritdoc />
    public void Dispose() => database.Dispose();
}
