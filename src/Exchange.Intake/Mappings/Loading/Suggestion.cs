using Exchange.Records.Validation;
using NodaTime;

namespace Exchange.Intake.Mappings.Loading;

/// <summary>The nearest known word, and nothing where a long list has none that is near.</summary>
internal static class Suggestion
{
    private const int ListedMax = 40;
    private const string Near = "did you mean";

    /// <summary>Advice for a word that is not known.</summary>
    public static string For(string given, IReadOnlyCollection<string> known)
    {
        var advice = NearestWord.Suggest(given, known);
        return known.Count <= ListedMax || advice.Contains(Near, StringComparison.Ordinal) ? advice : "not known";
    }

    /// <summary>Advice for a time zone that is not known.</summary>
    public static string ForZone(string given) =>
        $"`{given}`: {For(given, DateTimeZoneProviders.Tzdb.Ids)}; give an IANA name such as `America/New_York`";

    /// <summary>
    /// Advice that names a known word only where it is near: the others may be values of a file that has no header.
    /// </summary>
    public static string NearOnly(string given, IReadOnlyCollection<string> known)
    {
        var advice = NearestWord.Suggest(given, known);
        return advice.Contains(Near, StringComparison.Ordinal) ? advice : "not there";
    }
}
