using System.Collections.Frozen;
using System.Globalization;

namespace Exchange.Matching.Text;

/// <summary>
/// The letters whose folded form is not simply their lower case. The platform's own normalization cannot be used: it needs ICU, and where
/// globalization is invariant it changes nothing and does not say so.
/// </summary>
internal static class FoldingTable
{
    private static readonly FrozenDictionary<int, string> Folded = Load();

    /// <summary>The folded form of a code point, or null where lower case is enough.</summary>
    public static string? Find(int codePoint) => Folded.GetValueOrDefault(codePoint);

    private static FrozenDictionary<int, string> Load()
    {
        using var reader = new StreamReader(typeof(FoldingTable).Assembly.GetManifestResourceStream("text/folding")!);
        var folded = new Dictionary<int, string>();
        while (reader.ReadLine() is { } line)
        {
            if (line[0] != '#')
            {
                var tab = line.IndexOf('\t', StringComparison.Ordinal);
                folded[int.Parse(line.AsSpan(0, tab), NumberStyles.HexNumber, CultureInfo.InvariantCulture)] = line[(tab + 1)..];
            }
        }

        return folded.ToFrozenDictionary();
    }
}
