using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Exchange.Audit.Commitments;

namespace Exchange.Storage.Auditing.Sealing;

/// <summary>
/// Encrypts private parts with the platform's AES-256-GCM: 12 bytes of random nonce, 16 of tag, then the ciphertext of salt and content. The
/// entry's index and the key's name are authenticated with it, so that no sealed part passes for another entry's.
/// </summary>
internal static class PrivateSeal
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int HeaderBytes = NonceBytes + TagBytes;
    private const int BoundBytesMax = 512;

    /// <summary>The cipher of a key; making one costs more than using it. Not for two threads at once.</summary>
    public static AesGcm Cipher(byte[] key) => new(key, TagBytes);

    public static byte[] Seal(AesGcm cipher, string keyName, long index, PrivatePart part)
    {
        var plain = new byte[part.Salt.Length + part.Content.Length];
        part.Salt.CopyTo(plain);
        part.Content.CopyTo(plain.AsMemory(part.Salt.Length));
        var sealedPart = new byte[HeaderBytes + plain.Length];
        var nonce = sealedPart.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        Span<byte> bound = stackalloc byte[BoundBytesMax];
        cipher.Encrypt(nonce, plain, sealedPart.AsSpan(HeaderBytes), sealedPart.AsSpan(NonceBytes, TagBytes), Bind(bound, keyName, index));
        CryptographicOperations.ZeroMemory(plain);
        return sealedPart;
    }

    /// <summary>The private part; one that opens no commitment where the bytes were tampered with.</summary>
    public static PrivatePart Open(AesGcm cipher, string keyName, long index, byte[] sealedPart)
    {
        if (sealedPart.Length < HeaderBytes + PrivatePart.SaltByteCount)
        {
            return new PrivatePart(default, default);
        }

        var plain = new byte[sealedPart.Length - HeaderBytes];
        Span<byte> bound = stackalloc byte[BoundBytesMax];
        try
        {
            cipher.Decrypt(
                sealedPart.AsSpan(0, NonceBytes), sealedPart.AsSpan(HeaderBytes), sealedPart.AsSpan(NonceBytes, TagBytes), plain,
                Bind(bound, keyName, index));
        }
        catch (AuthenticationTagMismatchException)
        {
            return new PrivatePart(default, default);
        }

        return new PrivatePart(plain.AsMemory(0, PrivatePart.SaltByteCount), plain.AsMemory(PrivatePart.SaltByteCount));
    }

    /// <summary>What stands for a record's id in the lookup; without the key it tells nothing.</summary>
    public static byte[] Token(byte[] key, string record) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes("disclosed\n" + record));

    /// <summary>A name that is too long was never given to a key, so nothing opens under it.</summary>
    private static ReadOnlySpan<byte> Bind(Span<byte> bound, string keyName, long index)
    {
        BinaryPrimitives.WriteInt64BigEndian(bound, index);
        return Encoding.UTF8.TryGetBytes(keyName, bound[sizeof(long)..], out var length) ? bound[..(sizeof(long) + length)] : [];
    }
}
