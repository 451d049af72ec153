namespace Exchange.Intake;

/// <summary>What kind of thing a value is, in words that tell nothing of the value itself.</summary>
public static class ValueClass
{
    /// <summary>Nothing, or blanks.</summary>
    public const string Empty = "empty";

    /// <summary>A whole row or a part of a file, of which no single value is meant.</summary>
    public const string Row = "row";

    /// <summary>Bytes that are no text.</summary>
    public const string Bytes = "bytes";

    private const int CodeLengthMax = 12;
    private const int LongTextLength = 200;

    /// <summary>
    /// empty, number, date-like, code (short, letters and digits), text, or long-text (over 200 characters).
    /// </summary>
    public static string Of(string? value)
    {
        var text = value.AsSpan().Trim();
        return text.Length switch
        {
            0 => Empty,
            > LongTextLength => "long-text",
            _ when IsNumber(text) => "number",
            _ when IsDateLike(text) => "date-like",
            <= CodeLengthMax when IsCode(text) => "code",
            _ => "text",
        };
    }

    /// <summary>Digits with the marks that dates and times are written with.</summary>
    internal static bool IsDateLike(ReadOnlySpan<char> text)
    {
        var digits = 0;
        var marks = 0;
        foreach (var c in text)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            marks += c is '/' or '-' or '.' or ':' or ' ' or 'T' or 'Z' or ',' ? 1 : 0;
        }

        return digits >= 3 && marks > 0 && digits + marks == text.Length;
    }

    private static bool IsNumber(ReadOnlySpan<char> text) =>
        double.TryParse(text, global::System.Globalization.CultureInfo.InvariantCulture, out _);

    private static bool IsCode(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '/' or '.'))
            {
                return false;
            }
        }

        return true;
    }
}
