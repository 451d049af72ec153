using System.Security.Cryptography;

namespace Exchange.Records.Identity;

/// <summary>Ids that are unique without coordination and tell nothing.</summary>
public static class RandomId
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>A fresh id: 26 characters of Crockford's base 32, 130 random bits from the platform's generator.</summary>
    public static string New() => RandomNumberGenerator.GetString(Alphabet, 26);
}
