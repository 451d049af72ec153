using Dapper;
using Exchange.Storage.Contributions;
using Exchange.Storage.Databases;

namespace Exchange.Storage.Accounts;

/// <summary>Tokens of API clients and links that are good once, both by their SHA-256 in lower-case hexadecimal.</summary>
public sealed class TokenStore
{
    private readonly Database database;

    internal TokenStore(Database database) => this.database = database;

    /// <summary>Gives an account a token.</summary>
    public Task AddAsync(string account, string hash, DateTimeOffset at, CancellationToken cancellationToken) => database.ExecuteAsync(
        "INSERT INTO tokens (hash, account, made_at) VALUES (@hash, @account, @at)", new { hash, account, at = StoredTime.Write(at) },
        cancellationToken);

    /// <summary>Takes all tokens of an account away, and says how many it had.</summary>
    public Task<int> RemoveAsync(string account, CancellationToken cancellationToken) =>
        database.ExecuteAsync("DELETE FROM tokens WHERE account = @account", new { account }, cancellationToken);

    /// <summary>Keeps a link in place of all that the account has; null for the link that creates the first administrator.</summary>
    public Task AddLinkAsync(string? account, string hash, DateTimeOffset endsAt, CancellationToken cancellationToken) => database.TransactAsync(
        async transaction =>
        {
            var connection = transaction.Connection!;
            await connection.ExecuteAsync("DELETE FROM links WHERE COALESCE(account, '') = @account", new { account = account ?? "" }, transaction);
            return await connection.ExecuteAsync(
                "INSERT INTO links (hash, account, ends_at) VALUES (@hash, @account, @endsAt)",
                new { hash, account, endsAt = StoredTime.Write(endsAt) }, transaction);
        },
        cancellationToken);

    /// <summary>Whether a link of that hash is good at a time, and for which account.</summary>
    public Task<(bool Good, string? Account)> FindLinkAsync(string hash, DateTimeOffset at, CancellationToken cancellationToken) =>
        LinkAsync("SELECT account FROM links WHERE hash = @hash AND ends_at > @at", hash, at, cancellationToken);

    /// <summary>Uses a link up: of many at the same time one gets it.</summary>
    public Task<(bool Good, string? Account)> TakeLinkAsync(string hash, DateTimeOffset at, CancellationToken cancellationToken) =>
        LinkAsync("DELETE FROM links WHERE hash = @hash AND ends_at > @at RETURNING account", hash, at, cancellationToken);

    private async Task<(bool Good, string? Account)> LinkAsync(string sql, string hash, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var found = await database.QueryAsync<string?>(sql, new { hash, at = StoredTime.Write(at) }, cancellationToken);
        return (found.Count > 0, found.FirstOrDefault());
    }
}
