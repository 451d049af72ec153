using Exchange.Storage.Databases;

namespace Exchange.Storage.Accounts;

/// <summary>Passkeys (W3C Web Authentication).</summary>
public sealed class PasskeyStore
{
    private readonly Database database;

    internal PasskeyStore(Database database) => this.database = database;

    /// <summary>Keeps a passkey, or replaces the document of one that the same account has.</summary>
    public Task PutAsync(StoredPasskey passkey, CancellationToken cancellationToken) => database.ExecuteAsync(
        "INSERT INTO passkeys (id, account, document) VALUES (@Id, @Account, @Document) "
        + "ON CONFLICT (id) DO UPDATE SET document = excluded.document WHERE passkeys.account = excluded.account",
        passkey, cancellationToken);

    /// <summary>The passkey of a credential id; null where there is none.</summary>
    public async Task<StoredPasskey?> FindAsync(byte[] id, CancellationToken cancellationToken) =>
        (await database.QueryAsync<StoredPasskey>(
            "SELECT id AS Id, account AS Account, document AS Document FROM passkeys WHERE id = @id", new { id }, cancellationToken))
            .FirstOrDefault();

    /// <summary>All passkeys of an account.</summary>
    public async Task<IReadOnlyList<StoredPasskey>> OfAsync(string account, CancellationToken cancellationToken) =>
        await database.QueryAsync<StoredPasskey>(
            "SELECT id AS Id, account AS Account, document AS Document FROM passkeys WHERE account = @account ORDER BY id", new { account },
            cancellationToken);

    /// <summary>Takes a passkey of an account away; false where it has none of that id.</summary>
    public async Task<bool> RemoveAsync(string account, byte[] id, CancellationToken cancellationToken) => await database.ExecuteAsync(
        "DELETE FROM passkeys WHERE id = @id AND account = @account", new { id, account }, cancellationToken) == 1;
}
