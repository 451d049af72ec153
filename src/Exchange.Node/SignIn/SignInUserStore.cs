using System.Text.Json;
using Exchange.Storage.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Exchange.Node.SignIn;

/// <summary>
/// Identity's view of the account store. Each credential is written the moment it is set; accounts are added and changed by use cases, so that
/// each is an entry, and never through Identity.
/// </summary>
public sealed class SignInUserStore(AccountStore accounts, AccountKeys keys, TimeProvider time)
    : IUserPasswordStore<SignInUser>, IUserAuthenticatorKeyStore<SignInUser>, IUserTwoFactorStore<SignInUser>,
      IUserTwoFactorRecoveryCodeStore<SignInUser>, IUserLockoutStore<SignInUser>, IUserPasskeyStore<SignInUser>
{
    private const string ByUseCases = "accounts are added and changed by use cases";

    /// <inheritdoc />
    public async Task<SignInUser?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        await accounts.FindAsync(userId, cancellationToken) is { } account
            ? new SignInUser(account, await accounts.Credentials.FindAsync(account.Id, cancellationToken))
            : null;

    /// <inheritdoc />
    public Task<SignInUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        FindByIdAsync(normalizedUserName, cancellationToken);

    /// <inheritdoc />
    public Task<string> GetUserIdAsync(SignInUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.Id);

    /// <inheritdoc />
    public Task<string?> GetUserNameAsync(SignInUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Account.Id);

    /// <inheritdoc />
    public Task<string?> GetNormalizedUserNameAsync(SignInUser user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Account.Id);

    /// <inheritdoc />
    public Task SetUserNameAsync(SignInUser user, string? userName, CancellationToken cancellationToken) =>
        throw new NotSupportedException(ByUseCases);

    /// <inheritdoc />
    public Task SetNormalizedUserNameAsync(SignInUser user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task<IdentityResult> CreateAsync(SignInUser user, CancellationToken cancellationToken) => throw new NotSupportedException(ByUseCases);

    /// <inheritdoc />
    public Task<IdentityResult> UpdateAsync(SignInUser user, CancellationToken cancellationToken) => Task.FromResult(IdentityResult.Success);

    /// <inheritdoc />
    public Task<IdentityResult> DeleteAsync(SignInUser user, CancellationToken cancellationToken) => throw new NotSupportedException(ByUseCases);

    /// <inheritdoc />
    public Task<string?> GetPasswordHashAsync(SignInUser user, CancellationToken cancellationToken) => Task.FromResult(user.Credentials.PasswordHash);

    /// <inheritdoc />
    public Task<bool> HasPasswordAsync(SignInUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Credentials.PasswordHash is not null);

    /// <inheritdoc />
    public async Task SetPasswordHashAsync(SignInUser user, string? passwordHash, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(passwordHash);
        await accounts.Credentials.SetPasswordAsync(user.Account.Id, passwordHash, time.GetUtcNow(), cancellationToken);
        user.Credentials = user.Credentials with { PasswordHash = passwordHash, PasswordAt = time.GetUtcNow() };
    }

    /// <inheritdoc />
    public Task<string?> GetAuthenticatorKeyAsync(SignInUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Credentials.Totp is { } text ? Base32.Write(keys.Open(user.Account.Id, text)) : null);

    /// <inheritdoc />
    public async Task SetAuthenticatorKeyAsync(SignInUser user, string key, CancellationToken cancellationToken)
    {
        var text = keys.Seal(user.Account.Id, Base32.Read(key));
        await accounts.Credentials.SetTotpAsync(user.Account.Id, text, cancellationToken);
        user.Credentials = user.Credentials with { Totp = text, TotpStep = 0 };
    }

    /// <inheritdoc />
    public Task<bool> GetTwoFactorEnabledAsync(SignInUser user, CancellationToken cancellationToken) => Task.FromResult(true);

    /// <inheritdoc />
    public Task SetTwoFactorEnabledAsync(SignInUser user, bool enabled, CancellationToken cancellationToken) =>
        enabled ? Task.CompletedTask : throw new NotSupportedException("the second factor is never off");

    /// <inheritdoc />
    public Task ReplaceCodesAsync(SignInUser user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        accounts.Credentials.SetRecoveryCodesAsync(user.Account.Id, [.. recoveryCodes.Select(RecoveryCode.HashOf)], cancellationToken);

    /// <inheritdoc />
    public Task<bool> RedeemCodeAsync(SignInUser user, string code, CancellationToken cancellationToken) =>
        accounts.Credentials.TakeRecoveryCodeAsync(user.Account.Id, RecoveryCode.HashOf(code), cancellationToken);

    /// <inheritdoc />
    public Task<int> CountCodesAsync(SignInUser user, CancellationToken cancellationToken) =>
        accounts.Credentials.RecoveryCodesAsync(user.Account.Id, cancellationToken);

    /// <inheritdoc />
    public Task<DateTimeOffset?> GetLockoutEndDateAsync(SignInUser user, CancellationToken cancellationToken) =>
        Task.FromResult<DateTimeOffset?>(user.Credentials.LockedAt is null ? null : DateTimeOffset.MaxValue);

    /// <inheritdoc />
    public Task SetLockoutEndDateAsync(SignInUser user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) =>
        lockoutEnd is null ? accounts.Credentials.ReleaseAsync(user.Account.Id, cancellationToken) : throw new NotSupportedException(ByUseCases);

    /// <inheritdoc />
    public async Task<int> IncrementAccessFailedCountAsync(SignInUser user, CancellationToken cancellationToken)
    {
        await accounts.Credentials.FailAsync(user.Account.Id, time.GetUtcNow(), cancellationToken);
        return (await accounts.Credentials.FindAsync(user.Account.Id, cancellationToken)).Failures;
    }

    /// <inheritdoc />
    public Task ResetAccessFailedCountAsync(SignInUser user, CancellationToken cancellationToken) =>
        accounts.Credentials.SucceedAsync(user.Account.Id, cancellationToken);

    /// <inheritdoc />
    public Task<int> GetAccessFailedCountAsync(SignInUser user, CancellationToken cancellationToken) => Task.FromResult(user.Credentials.Failures);

    /// <inheritdoc />
    public Task<bool> GetLockoutEnabledAsync(SignInUser user, CancellationToken cancellationToken) => Task.FromResult(true);

    /// <inheritdoc />
    public Task SetLockoutEnabledAsync(SignInUser user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task AddOrUpdatePasskeyAsync(SignInUser user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => accounts.Passkeys.PutAsync(
        new StoredPasskey(passkey.CredentialId, user.Account.Id, JsonSerializer.Serialize(PasskeyDocument.Of(passkey))), cancellationToken);

    /// <inheritdoc />
    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(SignInUser user, CancellationToken cancellationToken) =>
        [.. (await accounts.Passkeys.OfAsync(user.Account.Id, cancellationToken)).Select(PasskeyDocument.Read)];

    /// <inheritdoc />
    public async Task<SignInUser?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await accounts.Passkeys.FindAsync(credentialId, cancellationToken) is { } passkey
            ? await FindByIdAsync(passkey.Account, cancellationToken)
            : null;

    /// <inheritdoc />
    public async Task<UserPasskeyInfo?> FindPasskeyAsync(SignInUser user, byte[] credentialId, CancellationToken cancellationToken) =>
        await accounts.Passkeys.FindAsync(credentialId, cancellationToken) is { } passkey && passkey.Account == user.Account.Id
            ? PasskeyDocument.Read(passkey)
            : null;

    /// <inheritdoc />
    public Task RemovePasskeyAsync(SignInUser user, byte[] credentialId, CancellationToken cancellationToken) =>
        accounts.Passkeys.RemoveAsync(user.Account.Id, credentialId, cancellationToken);

    /// <inheritdoc />
    public void Dispose()
    {
        // The account store is the process's.
    }
}
