using Exchange.Storage.Contributions;

namespace Exchange.Storage.Accounts;

/// <summary>A row of the credentials.</summary>
internal sealed record CredentialRow(
    string Account, string? PasswordHash, string? PasswordAt, byte[]? Totp, long TotpStep, long Failures, string? LockedAt)
{
    public const string Columns =
        "account AS Account, password_hash AS PasswordHash, password_at AS PasswordAt, totp AS Totp, totp_step AS TotpStep, "
        + "failures AS Failures, locked_at AS LockedAt";

    public AccountCredentials ToCredentials() => new(
        Account, PasswordHash, PasswordAt is null ? null : StoredTime.Parse(PasswordAt), Totp, TotpStep, (int)Failures,
        LockedAt is null ? null : StoredTime.Parse(LockedAt));
}
