using System.Security.Cryptography;
using System.Text;

namespace Exchange.Node.Users;

/// <summary>Random words that prove something, and what is kept of them.</summary>
public static class Secrets
{
    private const int Bytes = 32;

    /// <summary>A new one: 256 random bits, lower-case hexadecimal.</summary>
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept: its SHA-256, lower-case hexadecimal. The words have so many bits that no salt is needed.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
