using System.Text.Json;
using Exchange.Policy.Ceilings;
using Exchange.Protocol.Keys;
using Exchange.Records.Identity;
using Microsoft.IdentityModel.Tokens;

namespace Exchange.Protocol.Ceilings;

/// <summary>A template's ceiling as a compact JWS by its owner's node.</summary>
public static class SignedCeiling
{
    /// <summary>Signs a ceiling.</summary>
    public static string Sign(TemplateCeiling ceiling, SigningKey key) =>
        Tokens.Sign(JsonSerializer.Serialize(ceiling, ProtocolJson.Options), key);

    /// <summary>The ceiling of a token; null unless that key signed it for that very owner and template.</summary>
    /// <param name="token">Compact JWS.</param>
    /// <param name="publicKey">The key that the registry has for the owner: DER SubjectPublicKeyInfo in base 64.</param>
    /// <param name="owner">Whose template it must be about.</param>
    /// <param name="templateDigest">Digest of the template, as receipts name it.</param>
    public static async Task<TemplateCeiling?> ReadAsync(string token, string publicKey, Ori owner, string templateDigest)
    {
        if (Tokens.Read(token) is not { } read || !PublicKeys.TryGet(publicKey, out var key) || !await Tokens.IsSignedByAsync(token, key))
        {
            return null;
        }

        try
        {
            var ceiling = JsonSerializer.Deserialize<TemplateCeiling>(Base64UrlEncoder.DecodeBytes(read.EncodedPayload), ProtocolJson.Options);
            return ceiling is not null && ceiling.Owner == owner && ceiling.TemplateDigest == templateDigest ? ceiling : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
