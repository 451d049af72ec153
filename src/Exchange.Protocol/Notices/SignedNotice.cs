using System.Text.Json;
using Exchange.Protocol.Keys;
using Microsoft.IdentityModel.Tokens;

namespace Exchange.Protocol.Notices;

/// <summary>A notice as a compact JWS by whoever gives it.</summary>
public static class SignedNotice
{
    /// <summary>Media type of a notice as the body of a request.</summary>
    public const string MediaType = "application/jose";

    /// <summary>Signs a notice.</summary>
    public static string Sign(Notice notice, SigningKey key) => Tokens.Sign(JsonSerializer.Serialize(notice, ProtocolJson.Options), key);

    /// <summary>The notice of a token; null unless the key of the party that it names signed it.</summary>
    /// <param name="token">Compact JWS.</param>
    /// <param name="keyOf">The public key of the party of that name; null for one that is not known.</param>
    public static async Task<Notice?> ReadAsync(string token, Func<string, string?> keyOf)
    {
        if (Tokens.Read(token) is not { } read || Parse(read.EncodedPayload) is not { } notice || keyOf(notice.From) is not { } publicKey)
        {
            return null;
        }

        return PublicKeys.TryGet(publicKey, out var key) && await Tokens.IsSignedByAsync(token, key) ? notice : null;
    }

    private static Notice? Parse(string payload)
    {
        try
        {
            return JsonSerializer.Deserialize<Notice>(Base64UrlEncoder.DecodeBytes(payload), ProtocolJson.Options);
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            return null;
        }
    }
}
