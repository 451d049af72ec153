using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Exchange.Protocol.Keys;

/// <summary>A value as a compact JWS: its JSON is the payload.</summary>
internal static class SignedJson
{
    /// <summary>Signs a value.</summary>
    public static string Sign<T>(T value, SigningKey key) => Tokens.Sign(JsonSerializer.Serialize(value, ProtocolJson.Options), key);

    /// <summary>The value of a token that the key signed; null for anything else.</summary>
    public static async Task<T?> ReadAsync<T>(string? token, string publicKey)
        where T : class =>
        token is not null && Tokens.Read(token) is { } read && await IsSignedByAsync(token, publicKey) ? Parse<T>(read.EncodedPayload) : null;

    /// <summary>The value of a token that was signed by the key of whom the value itself names; null for anything else.</summary>
    public static async Task<T?> ReadAsync<T>(string token, Func<T, string?> keyOf)
        where T : class =>
        Tokens.Read(token) is { } read && Parse<T>(read.EncodedPayload) is { } value && keyOf(value) is { } publicKey
        && await IsSignedByAsync(token, publicKey) ? value : null;

    private static async Task<bool> IsSignedByAsync(string token, string publicKey) =>
        PublicKeys.TryGet(publicKey, out var key) && await Tokens.IsSignedByAsync(token, key);

    private static T? Parse<T>(string payload)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(Base64UrlEncoder.DecodeBytes(payload), ProtocolJson.Options);
        }
        catch (Exception e) when (e is JsonException or FormatException or NotSupportedException)
        {
            return null;
        }
    }
}
