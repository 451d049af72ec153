using Exchange.Storage.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Exchange.Node.SignIn;

/// <summary>Identity's second factor by authenticator app; a code is taken once (CJIS IA-2(8)).</summary>
public sealed class TimeCodeProvider(AccountStore accounts, TimeProvider time) : IUserTwoFactorTokenProvider<SignInUser>
{
    /// <summary>Its name among Identity's providers.</summary>
    public const string Name = "totp";

    /// <inheritdoc />
    public Task<string> GenerateAsync(string purpose, UserManager<SignInUser> manager, SignInUser user) =>
        throw new NotSupportedException("codes come from the user's app");

    /// <inheritdoc />
    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<SignInUser> manager, SignInUser user) =>
        await manager.GetAuthenticatorKeyAsync(user) is { } key
        && TimeCodes.Match(Base32.Read(key), token, time.GetUtcNow()) is { } step
        && await accounts.Credentials.TakeStepAsync(user.Account.Id, step, CancellationToken.None);

    /// <inheritdoc />
    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<SignInUser> manager, SignInUser user) =>
        await manager.GetAuthenticatorKeyAsync(user) is not null;
}
