using Exchange.Matching.Text;

namespace Exchange.Matching.Identifiers;

/// <summary>Brings numbers of persons and things into the form in which they are compared.</summary>
public static class IdentifierFolding
{
    /// <summary>Letters and digits as one run, lower case, without the zeros that forms put in front.</summary>
    public static string Compact(string number)
    {
        var compact = TextFolding.Compact(number);
        var significant = compact.TrimStart('0');
        return significant.Length == 0 ? compact : significant;
    }

    /// <summary>
    /// A number as people misread it on plates and labels: letters as the digits they look like (O and Q 0, I and L 1, Z 2, S 5, B 8), so that
    /// two readings of one plate are the same.
    /// </summary>
    public static string AsRead(string number) => string.Concat(TextFolding.Compact(number).Select(AsDigit));

    private static char AsDigit(char letter) => letter switch
    {
        'o' or 'q' => '0',
        'i' or 'l' => '1',
        'z' => '2',
        's' => '5',
        'b' => '8',
        _ => letter,
    };
}
