using System.Globalization;

namespace Exchange.Records.Json;

/// <summary>Number to text as ECMAScript does it, which RFC 8785 section 3.2.2.3 asks for.</summary>
internal static class EcmaScriptNumber
{
    private const int PlainDigitsMax = 21;
    private const int LeadingZerosMax = 6;

    /// <summary>The shortest text that reads back as the same number.</summary>
    public static string Format(double value)
    {
        if (value == 0)
        {
            return "0";
        }

        var (digits, point) = Split(Math.Abs(value).ToString("R", CultureInfo.InvariantCulture));
        return (value < 0 ? "-" : "") + Place(digits, point);
    }

    /// <summary>Significant digits, and where the decimal point stands counted from their start.</summary>
    private static (string Digits, int Point) Split(string text)
    {
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = mark < 0 ? 0 : int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = mark < 0 ? text : text[..mark];
        var dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        var point = (dot < 0 ? mantissa.Length : dot) + exponent;
        var all = mantissa.Replace(".", "", StringComparison.Ordinal);
        var digits = all.TrimStart('0');
        return (digits.TrimEnd('0'), point - (all.Length - digits.Length));
    }

    private static string Place(string digits, int point) => point switch
    {
        > PlainDigitsMax => Scientific(digits, point - 1),
        > 0 when digits.Length <= point => digits.PadRight(point, '0'),
        > 0 => $"{digits[..point]}.{digits[point..]}",
        > -LeadingZerosMax => $"0.{new string('0', -point)}{digits}",
        _ => Scientific(digits, point - 1),
    };

    private static string Scientific(string digits, int exponent)
    {
        var mantissa = digits.Length == 1 ? digits : $"{digits[0]}.{digits[1..]}";
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}");
    }
}
