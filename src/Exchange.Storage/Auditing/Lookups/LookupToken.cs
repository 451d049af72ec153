using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Exchange.Storage.Auditing.Sealing;

namespace Exchange.Storage.Auditing.Lookups;

/// <summary>
/// What stands for a term in the lookup: the number of the month, and 48 bits of the HMAC-SHA256 of the term. Two terms may share a token, so what
/// is found is opened and looked at. The key is derived (HKDF-SHA256) from that of the private part, and is gone when that is destroyed.
/// </summary>
internal static class LookupToken
{
    private const int HashBits = 48;
    private const int MonthsOfYear = 12;
    private const int KeyBytes = 32;
    private const int TermBytesMax = 256;

    /// <summary>Makes tokens under the key of private parts; making one costs more than using it. Not for two threads at once.</summary>
    public static IncrementalHash Mac(byte[] key) => IncrementalHash.CreateHMAC(
        HashAlgorithmName.SHA256, HKDF.DeriveKey(HashAlgorithmName.SHA256, key, KeyBytes, info: "exchange/audit/lookup"u8.ToArray()));

    /// <summary>The token of a term.</summary>
    /// <param name="first">First token of the month, as <see cref="First(string)"/> gives it.</param>
    /// <param name="mac">As <see cref="Mac"/> makes it.</param>
    /// <param name="term">The term.</param>
    public static long Of(long first, IncrementalHash mac, string term)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Span<byte> room = stackalloc byte[TermBytesMax];
        var bytes = Encoding.UTF8.TryGetBytes(term, room, out var length) ? room[..length] : Encoding.UTF8.GetBytes(term);
        mac.AppendData(bytes);
        mac.GetHashAndReset(hash);
        return first | (BinaryPrimitives.ReadInt64BigEndian(hash) & ((1L << HashBits) - 1));
    }

    /// <summary>The token of a term that is no secret: the same at all times, below those of every month.</summary>
    public static long OfOpen(string term) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(term))) & ((1L << HashBits) - 1);

    /// <summary>The least token of the month of a key; 0 where the key has none.</summary>
    public static long First(string keyName) => PrivateKeyName.Month(keyName) is { } month ? First(month) : 0;

    /// <summary>The least token of a month.</summary>
    public static long First(DateOnly month) => (((long)month.Year * MonthsOfYear) + month.Month - 1) << HashBits;
}
