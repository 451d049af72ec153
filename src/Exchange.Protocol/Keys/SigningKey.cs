using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Exchange.Protocol.Keys;

/// <summary>A process's private key, ECDSA P-256, for assertions and tokens (ES256).</summary>
public sealed class SigningKey : IDisposable
{
    private readonly ECDsa key;
    private readonly CryptoProviderFactory signers;

    private SigningKey(ECDsa key)
    {
        this.key = key;
        PublicKey = Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());

        // The library's shared cache would hand the disposed key to whoever opens the same file next; this one ends with the key.
        signers = new CryptoProviderFactory();
        Credentials = new SigningCredentials(
            new ECDsaSecurityKey(key) { KeyId = KeyIds.Of(key) }, SecurityAlgorithms.EcdsaSha256) { CryptoProviderFactory = signers };
    }

    /// <summary>The public half: DER SubjectPublicKeyInfo in base 64.</summary>
    public string PublicKey { get; }

    /// <summary>What tokens are signed with.</summary>
    public SigningCredentials Credentials { get; }

    /// <summary>Makes a new key and writes it to a file that only its owner may read.</summary>
    /// <exception cref="IOException">The file exists, or cannot be written.</exception>
    public static void Create(string path)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        KeyFile.Write(path, key.ExportPkcs8PrivateKeyPem());
    }

    /// <summary>Reads a key file; it must be readable by its owner alone.</summary>
    /// <exception cref="UnauthorizedAccessException">Others may read the file.</exception>
    /// <exception cref="CryptographicException">The file holds no such key.</exception>
    public static SigningKey Open(string path)
    {
        var key = ECDsa.Create();
        key.ImportFromPem(KeyFile.Read(path));
        return new SigningKey(key);
    }

    /// <summary>A fresh key that lives in memory only.</summary>
    public static SigningKey Ephemeral() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>A second handle on the private key, for signatures other than tokens.</summary>
    public ECDsa OpenPrivateKey() => ECDsa.Create(key.ExportParameters(includePrivateParameters: true));

    /// <inheritdoc />
    public void Dispose()
    {
        (signers.CryptoProviderCache as IDisposable)?.Dispose();
        key.Dispose();
    }
}
