using System.Text;

namespace Exchange.Node.SignIn;

/// <summary>Base 32 (RFC 4648, 6) without padding, as authenticator apps read keys.</summary>
public static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsPerDigit = 5;

    /// <summary>The digits of the bytes.</summary>
    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (bits, count) = (0, 0);
        foreach (var one in bytes)
        {
            (bits, count) = ((bits << 8) | one, count + 8);
            for (; count >= BitsPerDigit; count -= BitsPerDigit)
            {
                text.Append(Alphabet[(bits >> (count - BitsPerDigit)) & 31]);
            }

            bits &= (1 << count) - 1;
        }

        return count == 0 ? text.ToString() : text.Append(Alphabet[(bits << (BitsPerDigit - count)) & 31]).ToString();
    }

    /// <summary>The bytes of digits that <see cref="Write"/> wrote.</summary>
    public static byte[] Read(string text)
    {
        var bytes = new List<byte>();
        var (bits, count) = (0, 0);
        foreach (var digit in text)
        {
            (bits, count) = ((bits << BitsPerDigit) | Alphabet.IndexOf(digit, StringComparison.Ordinal), count + BitsPerDigit);
            if (count >= 8)
            {
                count -= 8;
                bytes.Add((byte)(bits >> count));
                bits &= (1 << count) - 1;
            }
        }

        return [.. bytes];
    }
}
