using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Exchange.Protocol.Keys;

namespace Exchange.Protocol.Tests;

/// <summary>Compact JWS made by hand, as an attacker makes them: any header, any payload, any signature.</summary>
internal static class HandMadeToken
{
    public static JsonObject PayloadOf(string token) =>
        JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[1]))!.AsObject();

    public static string Unsigned(JsonObject payload, string algorithm) =>
        Signed(payload, algorithm, _ => []);

    public static string Es256(JsonObject payload, SigningKey key)
    {
        using var signer = key.OpenPrivateKey();
        return Signed(payload, "ES256", bytes => signer.SignData(bytes, HashAlgorithmName.SHA256));
    }

    public static string Hs256(JsonObject payload, byte[] secret) =>
        Signed(payload, "HS256", bytes => HMACSHA256.HashData(secret, bytes));

    private static string Signed(JsonObject payload, string algorithm, Func<byte[], byte[]> sign)
    {
        var header = new JsonObject { ["alg"] = algorithm, ["typ"] = "JWT" };
        var input = Encode(Encoding.UTF8.GetBytes(header.ToJsonString())) + "." + Encode(Encoding.UTF8.GetBytes(payload.ToJsonString()));
        return input + "." + Encode(sign(Encoding.ASCII.GetBytes(input)));
    }

    private static string Encode(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
