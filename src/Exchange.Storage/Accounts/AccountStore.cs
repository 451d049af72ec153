using System.Data.Common;
using Dapper;
using Exchange.Storage.Contributions;
using Exchange.Storage.Databases;

namespace Exchange.Storage.Accounts;

/// <summary>
/// The accounts of a node in a database that every process of it shares: what one process changes holds for all with the next request.
/// </summary>
public sealed class AccountStore : IDisposable
{
    private static readonly StoreSchema Schema = new("accounts", "Exchange.Storage.Accounts") { Erases = true };

    private readonly Database database;

    private AccountStore(Database database)
    {
        this.database = database;
        Credentials = new CredentialStore(database);
        Passkeys = new PasskeyStore(database);
        Sessions = new SessionStore(database);
        Tokens = new TokenStore(database);
    }

    /// <summary>What accounts are proven with.</summary>
    public CredentialStore Credentials { get; }

    /// <summary>Passkeys.</summary>
    public PasskeyStore Passkeys { get; }

    /// <summary>Sessions of browsers.</summary>
    public SessionStore Sessions { get; }

    /// <summary>Tokens of API clients, and links that are good once.</summary>
    public TokenStore Tokens { get; }

    /// <summary>Opens the store, making it where it is absent; throws as <see cref="IDatabases.Open"/>.</summary>
    public static AccountStore Open(IDatabases databases, TimeProvider time) => new(databases.Open(Schema, time));

    /// <summary>All accounts, closed ones too, in the order of their ids.</summary>
    public async Task<IReadOnlyList<Account>> AllAsync(CancellationToken cancellationToken) =>
        [.. (await database.QueryAsync<string>("SELECT document FROM accounts ORDER BY id", null, cancellationToken)).Select(AccountJson.Read)];

    /// <summary>The account of an id, whatever the case of its letters; null where there is none.</summary>
    public Task<Account?> FindAsync(string id, CancellationToken cancellationToken) =>
        FindAsync("SELECT document FROM accounts WHERE id_key = @value", Key(id), cancellationToken);

    /// <summary>The account that an identity provider's subject belongs to.</summary>
    public Task<Account?> FindBySubjectAsync(string subject, CancellationToken cancellationToken) =>
        FindAsync("SELECT document FROM accounts WHERE subject = @value", subject, cancellationToken);

    /// <summary>The account that a token of that hash belongs to.</summary>
    public Task<Account?> FindByTokenAsync(string hash, CancellationToken cancellationToken) =>
        FindAsync("SELECT document FROM accounts JOIN tokens ON tokens.account = accounts.id WHERE tokens.hash = @value", hash, cancellationToken);

    /// <summary>Adds an account; false where one of that id, or of that subject, exists or ever existed.</summary>
    public Task<bool> AddAsync(Account account, string by, CancellationToken cancellationToken) => database.TransactAsync(
        async transaction =>
        {
            var added = await transaction.Connection!.ExecuteAsync(
                "INSERT INTO accounts (id, id_key, subject, document) VALUES (@Id, @key, @Subject, @document) ON CONFLICT DO NOTHING",
                new { account.Id, key = Key(account.Id), account.Subject, document = AccountJson.Write(account) }, transaction);
            if (added == 1)
            {
                await NoteAsync(transaction, account.Id, "added", by, account.AddedAt);
            }

            return added == 1;
        },
        cancellationToken);

    /// <summary>Changes an account as it is at that moment, and notes the change; null where there is none of that id.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="alter">Gives the account as it is to be; the id stays.</param>
    /// <param name="change">What the change is called in the feed; null for one that nobody needs to be told of.</param>
    /// <param name="by">Id of who does it.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<Account?> ChangeAsync(
        string id, Func<Account, Account> alter, string? change, string by, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.TransactAsync(
            async transaction =>
            {
                var connection = transaction.Connection!;
                var document = await connection.ExecuteScalarAsync<string?>(
                    "SELECT document FROM accounts WHERE id_key = @key", new { key = Key(id) }, transaction);
                if (document is null)
                {
                    return null;
                }

                var before = AccountJson.Read(document);
                var after = alter(before) with { Id = before.Id };
                await connection.ExecuteAsync(
                    "UPDATE accounts SET document = @document, subject = @Subject WHERE id = @Id",
                    new { after.Id, after.Subject, document = AccountJson.Write(after) }, transaction);
                _ = change is null ? 0 : await NoteAsync(transaction, after.Id, change, by, at);
                _ = after.Closed is null ? 0 : await SessionStore.EndAllAsync(transaction, after.Id);
                return after;
            },
            cancellationToken);

    /// <summary>Changes after one, the oldest first (RLEX-XI-B5).</summary>
    public async Task<IReadOnlyList<AccountChange>> ChangesAsync(long after, int limit, CancellationToken cancellationToken) =>
        [.. (await database.QueryAsync<ChangeRow>(
            "SELECT sequence AS Sequence, account AS Account, change AS Change, changed_by AS By, at AS At FROM changes "
            + "WHERE sequence > @after ORDER BY sequence LIMIT @limit",
            new { after, limit }, cancellationToken)).Select(row => row.ToChange())];

    /// <inheritdoc />
    public void Dispose() => database.Dispose();

    private static string Key(string id) => id.ToLowerInvariant();

    private static Task<int> NoteAsync(DbTransaction transaction, string account, string change, string by, DateTimeOffset at) =>
        transaction.Connection!.ExecuteAsync(
            "INSERT INTO changes (account, change, changed_by, at) VALUES (@account, @change, @by, @at)",
            new { account, change, by, at = StoredTime.Write(at) }, transaction);

    private async Task<Account?> FindAsync(string sql, string value, CancellationToken cancellationToken) =>
        (await database.QueryAsync<string>(sql, new { value }, cancellationToken)).FirstOrDefault() is { } document
            ? AccountJson.Read(document)
            : null;
}
