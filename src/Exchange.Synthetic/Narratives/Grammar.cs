using Exchange.Synthetic.Drawing;
using Exchange.Synthetic.Tables;

namespace Exchange.Synthetic.Narratives;

/// <summary>A grammar: each symbol has alternatives made of words, other symbols, and values of the record.</summary>
internal sealed class Grammar
{
    private readonly Dictionary<string, List<Part[]>> alternatives = new(StringComparer.Ordinal);

    /// <summary>Reads the table <c>narratives</c>.</summary>
    public Grammar()
    {
        List<Part[]> current = [];
        foreach (var line in Table.Lines("narratives"))
        {
            if (line[0] == '[')
            {
                current = [];
                alternatives.Add(line.Trim('[', ']'), current);
            }
            else
            {
                current.Add(Parse(line));
            }
        }
    }

    /// <summary>One text that the symbol can become.</summary>
    public string Expand(string symbol, Draw draw, IReadOnlyDictionary<string, string> values)
    {
        var text = "";
        foreach (var part in draw.Pick(alternatives[symbol]))
        {
            text += part.Kind switch
            {
                PartKind.Words => part.Text,
                PartKind.Value => Cased(values[part.Text], part.Case),
                PartKind.Symbol => Cased(Expand(part.Text, draw, values), part.Case),
            };
        }

        return text;
    }

    private static Part[] Parse(string line)
    {
        var parts = new List<Part>();
        var rest = line;
        while (rest.IndexOf('{', StringComparison.Ordinal) is >= 0 and var open)
        {
            var close = rest.IndexOf('}', open);
            parts.Add(new Part(PartKind.Words, rest[..open], ""));
            parts.Add(Slot(rest[(open + 1)..close]));
            rest = rest[(close + 1)..];
        }

        parts.Add(new Part(PartKind.Words, rest, ""));
        return [.. parts.Where(part => part.Text.Length > 0)];
    }

    private static Part Slot(string slot)
    {
        var isValue = slot[0] == '@';
        var pieces = slot.TrimStart('@').Split('.');
        return new Part(isValue ? PartKind.Value : PartKind.Symbol, pieces[0], pieces.Length > 1 ? pieces[1] : "");
    }

    private static string Cased(string text, string letters) => letters switch
    {
        "cap" => char.ToUpperInvariant(text[0]) + text[1..],
        "low" => char.ToLowerInvariant(text[0]) + text[1..],
        _ => text,
    };

    private enum PartKind
    {
        Words,
        Symbol,
        Value,
    }

    private sealed record Part(PartKind Kind, string Text, string Case);
}
