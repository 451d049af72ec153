namespace Exchange.Synthetic.Things;

/// <summary>
/// Vehicle identification numbers as 49 CFR 565 forms them: seventeen characters, the ninth a check digit.
/// </summary>
public static class Vin
{
    private const int Length = 17;
    private const int CheckPosition = 8;
    private const string Letters = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private const string LetterValues = "12345678123457923456789";
    private const string YearCodes = "ABCDEFGHJKLMNPRSTVWXY123456789";
    private const int FirstYear = 1980;
    private static readonly int[] Weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

    /// <summary>Whether the number has seventeen allowed characters and its check digit fits.</summary>
    public static bool IsValid(string vin) =>
        vin.Length == Length && vin.All(c => char.IsAsciiDigit(c) || Letters.Contains(c, StringComparison.Ordinal)) &&
        vin[CheckPosition] == CheckDigit(vin);

    /// <summary>
    /// A number that no car bears: positions four and five are <c>ZZ</c>, which makers for this market do not use.
    /// Numbers differ whenever the serials do.
    /// </summary>
    internal static string Make(string maker, int year, string model, int serial)
    {
        var plant = Letters[serial / 1_000_000];
        var open = FormattableString.Invariant($"{maker}ZZ{model}0{YearCode(year)}{plant}{serial % 1_000_000:D6}");
        return string.Create(Length, open, static (span, text) =>
        {
            text.CopyTo(span);
            span[CheckPosition] = CheckDigit(text);
        });
    }

    /// <summary>The code of a model year; it repeats every thirty years.</summary>
    internal static char YearCode(int year) => YearCodes[(year - FirstYear) % YearCodes.Length];

    private static char CheckDigit(string vin)
    {
        var sum = 0;
        for (var i = 0; i < Length; i++)
        {
            sum += Weights[i] * Value(vin[i]);
        }

        return sum % 11 == 10 ? 'X' : (char)('0' + (sum % 11));
    }

    private static int Value(char c) =>
        char.IsAsciiDigit(c) ? c - '0' : LetterValues[Letters.IndexOf(c, StringComparison.Ordinal)] - '0';
}
