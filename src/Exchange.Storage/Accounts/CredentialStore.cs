using Dapper;
using Exchange.Storage.Contributions;
using Exchange.Storage.Databases;

namespace Exchange.Storage.Accounts;

/// <summary>What accounts are proven with, and the count of failures (CJIS AC-7, IA-5).</summary>
public sealed class CredentialStore
{
    /// <summary>Failures that lock an account (CJIS AC-7).</summary>
    public const int FailuresMax = 5;

    /// <summary>Within which they are counted (CJIS AC-7).</summary>
    public static readonly TimeSpan FailureWindow = TimeSpan.FromMinutes(15);

    private readonly Database database;

    internal CredentialStore(Database database) => this.database = database;

    /// <summary>The credentials; none set where the account never had any.</summary>
    public async Task<AccountCredentials> FindAsync(string account, CancellationToken cancellationToken) =>
        (await database.QueryAsync<CredentialRow>(
            $"SELECT {CredentialRow.Columns} FROM credentials WHERE account = @account", new { account }, cancellationToken))
            .FirstOrDefault()?.ToCredentials() ?? new AccountCredentials(account, null, null, null, 0, 0, null);

    /// <summary>
    /// Counts an attempt before anything is compared, so that attempts made at the same time cannot pass the limit together. False when the
    /// account is locked: by an earlier attempt, or by this one.
    /// </summary>
    public Task<bool> TryAttemptAsync(string account, DateTimeOffset at, CancellationToken cancellationToken) => database.TransactAsync(
        async transaction =>
        {
            var row = (await transaction.Connection!.QueryAsync<(long Failures, string? Locked)>(
                "INSERT INTO credentials (account, failures, failing_since) VALUES (@account, 1, @at) ON CONFLICT (account) DO UPDATE SET "
                + "failures = CASE WHEN credentials.failing_since IS NULL OR credentials.failing_since < @since THEN 1 "
                + "ELSE credentials.failures + 1 END, "
                + "failing_since = CASE WHEN credentials.failing_since IS NULL OR credentials.failing_since < @since THEN @at "
                + "ELSE credentials.failing_since END "
                + "RETURNING failures, locked_at",
                new { account, at = StoredTime.Write(at), since = StoredTime.Write(at - FailureWindow) }, transaction)).Single();
            if (row.Locked is null && row.Failures > FailuresMax)
            {
                await LockAsync(transaction, account, at);
            }

            return row.Locked is null && row.Failures <= FailuresMax;
        },
        cancellationToken);

    /// <summary>Notes that the attempt failed; true when that locks the account until an administrator releases it.</summary>
    public Task<bool> FailAsync(string account, DateTimeOffset at, CancellationToken cancellationToken) => database.TransactAsync(
        async transaction =>
        {
            var failures = await transaction.Connection!.ExecuteScalarAsync<long>(
                "SELECT failures FROM credentials WHERE account = @account", new { account }, transaction);
            return failures >= FailuresMax && await LockAsync(transaction, account, at) == 1;
        },
        cancellationToken);

    /// <summary>Takes one attempt out of the count: it was right so far, and the next step decides.</summary>
    public Task TakeBackAsync(string account, CancellationToken cancellationToken) => database.ExecuteAsync(
        "UPDATE credentials SET failures = failures - 1 WHERE account = @account AND failures > 0 AND locked_at IS NULL", new { account },
        cancellationToken);

    /// <summary>Forgets failures after a good attempt; the lock stays.</summary>
    public Task SucceedAsync(string account, CancellationToken cancellationToken) => database.ExecuteAsync(
        "UPDATE credentials SET failures = 0, failing_since = NULL WHERE account = @account AND locked_at IS NULL", new { account },
        cancellationToken);

    /// <summary>Takes the lock off.</summary>
    public Task ReleaseAsync(string account, CancellationToken cancellationToken) => database.ExecuteAsync(
        "UPDATE credentials SET failures = 0, failing_since = NULL, locked_at = NULL WHERE account = @account", new { account },
        cancellationToken);

    /// <summary>Ids of the accounts that are locked.</summary>
    public async Task<IReadOnlySet<string>> LockedAsync(CancellationToken cancellationToken) =>
        (await database.QueryAsync<string>("SELECT account FROM credentials WHERE locked_at IS NOT NULL", null, cancellationToken))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Sets the password's hash.</summary>
    public Task SetPasswordAsync(string account, string hash, DateTimeOffset at, CancellationToken cancellationToken) => database.ExecuteAsync(
        "INSERT INTO credentials (account, password_hash, password_at) VALUES (@account, @hash, @at) "
        + "ON CONFLICT (account) DO UPDATE SET password_hash = excluded.password_hash, password_at = excluded.password_at",
        new { account, hash, at = StoredTime.Write(at) }, cancellationToken);

    /// <summary>Sets the TOTP key, encrypted; null takes it away.</summary>
    public Task SetTotpAsync(string account, byte[]? sealedKey, CancellationToken cancellationToken) => database.ExecuteAsync(
        "INSERT INTO credentials (account, totp) VALUES (@account, @sealedKey) "
        + "ON CONFLICT (account) DO UPDATE SET totp = excluded.totp, totp_step = 0",
        new { account, sealedKey }, cancellationToken);

    /// <summary>Takes a time step; false when it, or a later one, was taken before (CJIS IA-2(8)).</summary>
    public async Task<bool> TakeStepAsync(string account, long step, CancellationToken cancellationToken) => await database.ExecuteAsync(
        "UPDATE credentials SET totp_step = @step WHERE account = @account AND totp_step < @step", new { account, step }, cancellationToken) == 1;

    /// <summary>Replaces all recovery codes by these, given as hashes.</summary>
    public Task SetRecoveryCodesAsync(string account, IReadOnlyList<string> hashes, CancellationToken cancellationToken) =>
        database.TransactAsync(
            async transaction =>
            {
                var connection = transaction.Connection!;
                await connection.ExecuteAsync("DELETE FROM recovery_codes WHERE account = @account", new { account }, transaction);
                return await connection.ExecuteAsync(
                    "INSERT INTO recovery_codes (account, hash) VALUES (@account, @hash)", hashes.Select(hash => new { account, hash }), transaction);
            },
            cancellationToken);

    /// <summary>Uses up a recovery code; false when there is none of that hash.</summary>
    public async Task<bool> TakeRecoveryCodeAsync(string account, string hash, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(
            "DELETE FROM recovery_codes WHERE account = @account AND hash = @hash", new { account, hash }, cancellationToken) == 1;

    /// <summary>How many recovery codes are left.</summary>
    public async Task<int> RecoveryCodesAsync(string account, CancellationToken cancellationToken) =>
        (int)(await database.QueryAsync<long>(
            "SELECT count(*) FROM recovery_codes WHERE account = @account", new { account }, cancellationToken)).Single();

    private static Task<int> LockAsync(System.Data.Common.DbTransaction transaction, string account, DateTimeOffset at) =>
        transaction.Connection!.ExecuteAsync(
            "UPDATE credentials SET locked_at = @at WHERE account = @account AND locked_at IS NULL", new { account, at = StoredTime.Write(at) },
            transaction);
}
