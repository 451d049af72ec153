using Exchange.Policy.Ceilings;
using Exchange.Protocol.Keys;
using Exchange.Records.Identity;

namespace Exchange.Protocol.Ceilings;

/// <summary>A template's ceiling as a compact JWS by its owner's node.</summary>
public static class SignedCeiling
{
    /// <summary>Signs a ceiling.</summary>
    public static string Sign(TemplateCeiling ceiling, SigningKey key) => SignedJson.Sign(ceiling, key);

    /// <summary>The ceiling of a token; null unless that key signed it for that very owner and template.</summary>
    /// <param name="token">Compact JWS.</param>
    /// <param name="publicKey">The key that the registry has for the owner: DER SubjectPublicKeyInfo in base 64.</param>
    /// <param name="owner">Whose template it must be about.</param>
    /// <param name="templateDigest">Digest of the template, as receipts name it.</param>
    public static async Task<TemplateCeiling?> ReadAsync(string token, string publicKey, Ori owner, string templateDigest)
    {
        var ceiling = await SignedJson.ReadAsync<TemplateCeiling>(token, publicKey);
        return ceiling is not null && ceiling.Owner == owner && ceiling.TemplateDigest == templateDigest ? ceiling : null;
    }
}
