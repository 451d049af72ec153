using System.Security.Cryptography;
using System.Text;
using Exchange.Node.Setup;
using Exchange.Protocol.Keys;

namespace Exchange.Node.SignIn;

/// <summary>
/// Encrypts what must be kept and read again, such as TOTP keys, with the platform's AES-256-GCM under a key of the node's folder: 12 bytes of
/// nonce, 16 of tag, then the ciphertext. The account's id is authenticated with it, so that nobody's passes for another's.
/// </summary>
public sealed class AccountKeys
{
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly byte[] key;

    private AccountKeys(byte[] key) => this.key = key;

    /// <summary>Opens the key, making it where it is absent.</summary>
    /// <exception cref="UnauthorizedAccessException">Others may read it.</exception>
    public static AccountKeys Open(NodeFolder folder)
    {
        if (!File.Exists(folder.AccountKey))
        {
            KeyFile.Write(folder.AccountKey, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes)));
        }

        return new AccountKeys(Convert.FromHexString(KeyFile.Read(folder.AccountKey).Trim()));
    }

    /// <summary>Encrypts something of an account.</summary>
    public byte[] Seal(string account, ReadOnlySpan<byte> plain)
    {
        var text = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(text.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Encrypt(
            text.AsSpan(0, NonceBytes), plain, text.AsSpan(NonceBytes + TagBytes), text.AsSpan(NonceBytes, TagBytes),
            Encoding.UTF8.GetBytes(account));
        return text;
    }

    /// <summary>Decrypts it.</summary>
    /// <exception cref="CryptographicException">It is another account's, was encrypted under another key, or was tampered with.</exception>
    public byte[] Open(string account, ReadOnlySpan<byte> text)
    {
        var plain = new byte[text.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Decrypt(
            text[..NonceBytes], text[(NonceBytes + TagBytes)..], text[NonceBytes..(NonceBytes + TagBytes)], plain, Encoding.UTF8.GetBytes(account));
        return plain;
    }
}
