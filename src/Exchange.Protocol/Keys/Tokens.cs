using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Exchange.Protocol.Keys;

/// <summary>Compact JWS with ES256 and nothing else (RFC 7515, RFC 7518 section 3.4).</summary>
internal static class Tokens
{
    /// <summary>Room for a registry of every agency of a country; tokens in headers are bounded by the server long before.</summary>
    private const int BytesMax = 32 * 1024 * 1024;

    private static readonly JsonWebTokenHandler Handler = new()
    {
        SetDefaultTimesOnTokenCreation = false,
        MapInboundClaims = false,
        MaximumTokenSizeInBytes = BytesMax,
    };

    /// <summary>Signs a JSON payload.</summary>
    public static string Sign(string payload, SigningKey key) => Handler.CreateToken(payload, key.Credentials);

    /// <summary>Reads a token without trusting it; null when it is none.</summary>
    public static JsonWebToken? Read(string token)
    {
        try
        {
            return Handler.CanReadToken(token) ? Handler.ReadJsonWebToken(token) : null;
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    /// <summary>Whether the key signed the token. Times and audiences are for the caller to check.</summary>
    public static async Task<bool> IsSignedByAsync(string token, ECDsaSecurityKey key)
    {
        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = key,
            TryAllIssuerSigningKeys = true,
            ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
            RequireSignedTokens = true,
            RequireExpirationTime = false,
            ValidateLifetime = false,
            ValidateAudience = false,
            ValidateIssuer = false,
        });
        return result.IsValid;
    }

    /// <summary>SHA-256 in base 64 for URLs.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Base64UrlEncoder.Encode(SHA256.HashData(bytes));
}
