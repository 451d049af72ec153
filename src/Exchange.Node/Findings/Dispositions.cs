using System.Text.Json;

namespace Exchange.Node.Findings;

/// <summary>Names of dispositions in requests and entries.</summary>
public static class Dispositions
{
    private static readonly Dictionary<string, Disposition> ByName =
        Enum.GetValues<Disposition>().ToDictionary(Name, StringComparer.Ordinal);

    /// <summary>All names.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>The name, for example <c>false-alarm</c>.</summary>
    public static string Name(Disposition disposition) => JsonNamingPolicy.KebabCaseLower.ConvertName(disposition.ToString());

    /// <summary>Reads a name.</summary>
    public static bool TryParse(string? name, out Disposition disposition)
    {
        disposition = default;
        return name is not null && ByName.TryGetValue(name, out disposition);
    }
}
