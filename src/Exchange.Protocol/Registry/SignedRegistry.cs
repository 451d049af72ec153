using System.Text.Json;
using Exchange.Protocol.Keys;
using Microsoft.IdentityModel.Tokens;

namespace Exchange.Protocol.Registry;

/// <summary>The registry as a compact JWS by the hub.</summary>
public static class SignedRegistry
{
    /// <summary>Signs a registry.</summary>
    public static string Sign(AgencyRegistry registry, SigningKey key) =>
        Tokens.Sign(JsonSerializer.Serialize(registry, ProtocolJson.Options), key);

    /// <summary>The registry of a token that the hub signed; null for anything else.</summary>
    public static async Task<AgencyRegistry?> ReadAsync(string token, string hubKey)
    {
        if (Tokens.Read(token) is not { } read || !PublicKeys.TryGet(hubKey, out var key) || !await Tokens.IsSignedByAsync(token, key))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<AgencyRegistry>(Base64UrlEncoder.DecodeBytes(read.EncodedPayload), ProtocolJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
