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
}
