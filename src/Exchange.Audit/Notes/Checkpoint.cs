using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Exchange.Audit.Merkle;

namespace Exchange.Audit.Notes;

/// <summary>The head of a log at one size (C2SP tlog-checkpoint), the text that is signed.</summary>
/// <param name="Origin">Which log; one non-empty line.</param>
/// <param name="Size">How many entries.</param>
/// <param name="Root">The root of the tree of that size.</param>
/// <param name="Extensions">Further lines, none of them empty; this exchange writes none.</param>
public sealed record Checkpoint(string Origin, TreeSize Size, MerkleHash Root, IReadOnlyList<string> Extensions)
{
    /// <summary>The note text: origin, size, base64 root, extension lines, each ended by a newline.</summary>
    public string ToText()
    {
        var text = new StringBuilder()
            .Append(Origin).Append('\n')
            .Append(Size).Append('\n')
            .Append(Convert.ToBase64String(Root.ToArray())).Append('\n');
        foreach (var line in Extensions)
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Reads a note text; false where a line is not as <see cref="ToText"/> writes it.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        checkpoint = null;
        var lines = text.EndsWith('\n') ? text[..^1].Split('\n') : [];
        if (lines.Length < 3 || lines.Contains("") || !TryParseSize(lines[1], out var size))
        {
            return false;
        }

        if (StrictBase64.Decode(lines[2]) is not { Length: MerkleHash.ByteCount } root)
        {
            return false;
        }

        checkpoint = new Checkpoint(lines[0], size, new MerkleHash(root), lines[3..]);
        return true;
    }

    private static bool TryParseSize(string line, out TreeSize size)
    {
        // Leading zeros and signs would give one size two spellings.
        var parsed = long.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value.ToString(CultureInfo.InvariantCulture) == line;
        size = new TreeSize(value);
        return parsed;
    }
}
