using System.Text.Json.Nodes;
using Exchange.Protocol.Keys;
using Exchange.Records.Identity;

namespace Exchange.Protocol.Assertions;

/// <summary>
/// By which a program proves that it is the client it says: a compact JWS (ES256) over its name, the address that it is meant for, and a short
/// time (RFC 7523, section 3).
/// </summary>
/// <param name="Client">Who says so: issuer and subject alike.</param>
/// <param name="Audience">The address that it is meant for.</param>
/// <param name="Id">Makes it good once.</param>
/// <param name="IssuedAt">When it was made.</param>
/// <param name="ExpiresAt">When it ends.</param>
public sealed record ClientAssertion(string Client, string Audience, string Id, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt)
{
    /// <summary>The type of assertion that a request for a token names (RFC 7523, section 2.2).</summary>
    public const string Type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    /// <summary>The longest time from making to end.</summary>
    public static readonly TimeSpan LifetimeMax = TimeSpan.FromMinutes(5);

    /// <summary>How far two clocks may be apart.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(5);

    private const int IdLengthMax = 64;
    private const int ClientLengthMax = 60;

    /// <summary>Signs a new one that ends in a minute.</summary>
    public static string Sign(string client, Uri audience, SigningKey key, TimeProvider time)
    {
        var now = time.GetUtcNow();
        return Sign(new ClientAssertion(client, audience.AbsoluteUri, RandomId.New(), now, now.AddMinutes(1)), key);
    }

    /// <summary>Signs one as it is.</summary>
    public static string Sign(ClientAssertion assertion, SigningKey key) => Tokens.Sign(
        new JsonObject
        {
            ["iss"] = assertion.Client, ["sub"] = assertion.Client, ["aud"] = assertion.Audience, ["jti"] = assertion.Id,
            ["iat"] = assertion.IssuedAt.ToUnixTimeSeconds(), ["exp"] = assertion.ExpiresAt.ToUnixTimeSeconds(),
        }.ToJsonString(),
        key);

    /// <summary>Reads one without trusting it; null when a claim is missing or unreadable.</summary>
    public static ClientAssertion? Read(string token)
    {
        if (Tokens.Read(token) is not { } read || read.Issuer is not { Length: > 0 and <= ClientLengthMax } client || read.Subject != client
            || read.Audiences.ToList() is not [var audience] || read.Id is not { Length: > 0 and <= IdLengthMax } id
            || AssertionClaims.Time(read, "iat") is not { } issued || AssertionClaims.Time(read, "exp") is not { } expires)
        {
            return null;
        }

        return new ClientAssertion(client, audience, id, issued, expires);
    }

    /// <summary>Whether it is meant for an address, at a time.</summary>
    public bool IsFor(Uri audience, DateTimeOffset now) =>
        Audience == audience.AbsoluteUri && IssuedAt <= now + ClockSkew && ExpiresAt + ClockSkew > now && ExpiresAt - IssuedAt <= LifetimeMax;

    /// <summary>Whether a key signed the token.</summary>
    /// <param name="token">The compact JWS.</param>
    /// <param name="publicKey">DER SubjectPublicKeyInfo in base 64.</param>
    public static async Task<bool> IsSignedAsync(string token, string publicKey) =>
        PublicKeys.TryGet(publicKey, out var key) && await Tokens.IsSignedByAsync(token, key);
}
