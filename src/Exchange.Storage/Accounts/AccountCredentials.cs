namespace Exchange.Storage.Accounts;

/// <summary>What an account is proven with, and how that went.</summary>
/// <param name="Account">Id of the account.</param>
/// <param name="PasswordHash">Salted hash of the password; null before one is set.</param>
/// <param name="PasswordAt">When it was set; it is changed yearly (CJIS IA-5(1)).</param>
/// <param name="Totp">The TOTP key, encrypted; null before one is enrolled.</param>
/// <param name="TotpStep">The last time step for which a code was taken: none is taken twice (CJIS IA-2(8)).</param>
/// <param name="Failures">Attempts since the last good one, within the window.</param>
/// <param name="LockedAt">When it was locked; null while it is not (CJIS AC-7).</param>
public sealed record AccountCredentials(
    string Account, string? PasswordHash, DateTimeOffset? PasswordAt, byte[]? Totp, long TotpStep, int Failures, DateTimeOffset? LockedAt);
