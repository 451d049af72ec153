using Exchange.Protocol.Keys;
using Exchange.Records.Identity;

namespace Exchange.Protocol.Evidence;

/// <summary>What an owner's node signs when a template is published: which document decides, from when on.</summary>
/// <param name="Owner">The agency.</param>
/// <param name="Version">Version of the template.</param>
/// <param name="TemplateDigest">SHA-256 of its canonical form, lower-case hexadecimal.</param>
/// <param name="EffectiveFrom">From when on it decides, UTC.</param>
public sealed record TemplateSeal(Ori Owner, int Version, string TemplateDigest, DateTimeOffset EffectiveFrom)
{
    /// <summary>The seal as a compact JWS.</summary>
    public string Sign(SigningKey key) => SignedJson.Sign(this, key);

    /// <summary>Whether the token is this very seal, signed by that key.</summary>
    /// <param name="token">What stands beside the template.</param>
    /// <param name="publicKey">The node's public key: DER SubjectPublicKeyInfo in base 64.</param>
    public async Task<bool> IsSealedByAsync(string? token, string publicKey) =>
        await SignedJson.ReadAsync<TemplateSeal>(token, publicKey) == this;
}
