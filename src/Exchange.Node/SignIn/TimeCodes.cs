using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Exchange.Node.SignIn;

/// <summary>
/// Time-based one-time passwords (RFC 6238) of six digits and 30 seconds over HMAC-SHA-1, which is what authenticator apps take. Identity's
/// own provider tells neither which time step matched, so that a code could be used twice, nor takes a clock.
/// </summary>
public static class TimeCodes
{
    /// <summary>Bytes of a key (RFC 4226, R6).</summary>
    public const int KeyBytes = 20;

    private const int Digits = 6;
    private const int StepSeconds = 30;
    private const int Modulus = 1_000_000;

    /// <summary>The step that a moment lies in.</summary>
    public static long StepAt(DateTimeOffset at) => at.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    public static string Of(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 4226 names HMAC-SHA-1, and apps know no other; collisions of SHA-1 do not weaken it as an HMAC.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var code = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xf)..]) & int.MaxValue;
        return (code % Modulus).ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
    }

    /// <summary>The step whose code this is: the present, the one before or the one after (RFC 6238, 5.2); null for none of them.</summary>
    public static long? Match(ReadOnlySpan<byte> key, string code, DateTimeOffset at)
    {
        var digits = System.Text.Encoding.UTF8.GetBytes(code.Replace(" ", "", StringComparison.Ordinal));
        long? found = null;
        for (var step = StepAt(at) - 1; step <= StepAt(at) + 1; step++)
        {
            found = CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(Of(key, step)), digits) ? step : found;
        }

        return found;
    }
}
