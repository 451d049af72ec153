using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Exchange.Protocol.Keys;

/// <summary>Names keys by their public half.</summary>
internal static class KeyIds
{
    private const int BytesKept = 12;

    /// <summary>The first bytes of SHA-256 over the DER public key, base 64 for URLs.</summary>
    public static string Of(ECDsa key) => Base64UrlEncoder.Encode(SHA256.HashData(key.ExportSubjectPublicKeyInfo())[..BytesKept]);
}
