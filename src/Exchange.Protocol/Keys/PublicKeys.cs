using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Exchange.Protocol.Keys;

/// <summary>Public keys ready for checking signatures, made once from their text.</summary>
public static class PublicKeys
{
    private static readonly ConcurrentDictionary<string, ECDsaSecurityKey> Made = new(StringComparer.Ordinal);

    /// <summary>The key of a text, DER SubjectPublicKeyInfo in base 64; false when it is no P-256 key.</summary>
    public static bool TryGet(string text, [NotNullWhen(true)] out ECDsaSecurityKey? key)
    {
        try
        {
            key = Made.GetOrAdd(text, Import);
            return true;
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            key = null;
            return false;
        }
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "the key lives as long as the process")]
    private static ECDsaSecurityKey Import(string text)
    {
        var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(text), out _);
        return IsOnP256(key)
            ? new ECDsaSecurityKey(key) { KeyId = KeyIds.Of(key) }
            : throw new CryptographicException("the key is not on P-256");
    }

    /// <summary>Other curves have keys of 256 bits too.</summary>
    private static bool IsOnP256(ECDsa key)
    {
        var curve = key.ExportParameters(includePrivateParameters: false).Curve;
        var wanted = ECCurve.NamedCurves.nistP256.Oid;
        return curve.IsNamed && (curve.Oid.Value == wanted.Value || curve.Oid.FriendlyName == wanted.FriendlyName);
    }
}
