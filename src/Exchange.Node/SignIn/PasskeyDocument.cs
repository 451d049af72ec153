using System.Text.Json;
using Exchange.Storage.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Exchange.Node.SignIn;

/// <summary>A passkey as it is stored: what Identity needs to verify the next assertion. The attestation is not kept.</summary>
internal sealed record PasskeyDocument(
    byte[] PublicKey, DateTimeOffset CreatedAt, uint SignCount, string[]? Transports, bool IsUserVerified, bool IsBackupEligible,
    bool IsBackedUp, string? Name)
{
    public static PasskeyDocument Of(UserPasskeyInfo passkey) => new(
        passkey.PublicKey, passkey.CreatedAt, passkey.SignCount, passkey.Transports, passkey.IsUserVerified, passkey.IsBackupEligible,
        passkey.IsBackedUp, passkey.Name);

    public static UserPasskeyInfo Read(StoredPasskey stored)
    {
        var kept = JsonSerializer.Deserialize<PasskeyDocument>(stored.Document)!;
        return new UserPasskeyInfo(
            stored.Id, kept.PublicKey, kept.CreatedAt, kept.SignCount, kept.Transports, kept.IsUserVerified, kept.IsBackupEligible,
            kept.IsBackedUp, [], [])
        {
            Name = kept.Name,
        };
    }
}
