using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Exchange.Audit.Merkle;
using Exchange.Audit.Notes;

namespace Exchange.Audit.Bundles;

/// <summary>
/// What proves offline that an entry is in a log (C2SP tlog-proof): place, inclusion proof, signed checkpoint. This exchange gives the
/// entry itself as the extra data, which nothing vouches for but its hash.
/// </summary>
/// <param name="Index">The entry's place.</param>
/// <param name="Proof">The audit path, from the leaf upwards.</param>
/// <param name="Checkpoint">The signed note over the tree, with cosignatures if there are any.</param>
/// <param name="Extra">Extra data; null where there is none.</param>
public sealed record ProofBundle(
    EntryIndex Index, IReadOnlyList<MerkleHash> Proof, ReadOnlyMemory<byte> Checkpoint, ReadOnlyMemory<byte>? Extra)
{
    private const string Header = "c2sp.org/tlog-proof@v1";
    private const string ExtraLead = "extra ";
    private const string IndexLead = "index ";

    /// <summary>No tree of 64-bit size needs more hashes.</summary>
    private const int HashesMax = 63;

    /// <summary>The text, for a file that ends in <c>.tlog-proof</c>.</summary>
    public string ToText()
    {
        var text = new StringBuilder(Header).Append('\n');
        if (Extra is { } extra)
        {
            text.Append(ExtraLead).Append(Convert.ToBase64String(extra.Span)).Append('\n');
        }

        text.Append(IndexLead).Append(Index).Append('\n');
        foreach (var hash in Proof)
        {
            text.Append(Convert.ToBase64String(hash.ToArray())).Append('\n');
        }

        return text.Append('\n').Append(Encoding.UTF8.GetString(Checkpoint.Span)).ToString();
    }

    /// <summary>Reads the text; false where a line is not as <see cref="ToText"/> writes it. Nothing is checked yet.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ProofBundle? bundle)
    {
        bundle = null;
        var blank = text.IndexOf("\n\n", StringComparison.Ordinal);
        var lines = blank < 0 ? [] : text[..blank].Split('\n');
        if (lines.Length < 2 || lines[0] != Header)
        {
            return false;
        }

        var at = 1;
        byte[]? extra = null;
        if (lines[at].StartsWith(ExtraLead, StringComparison.Ordinal))
        {
            extra = StrictBase64.Decode(lines[at++][ExtraLead.Length..]);
            if (extra is null || at == lines.Length)
            {
                return false;
            }
        }

        if (!TryParseIndex(lines[at], out var index) || ParseProof(lines[(at + 1)..]) is not { } proof)
        {
            return false;
        }

        bundle = new ProofBundle(index, proof, Encoding.UTF8.GetBytes(text[(blank + 2)..]), extra);
        return true;
    }

    private static bool TryParseIndex(string line, out EntryIndex index)
    {
        var digits = line.StartsWith(IndexLead, StringComparison.Ordinal) ? line[IndexLead.Length..] : "";
        var parsed = long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value.ToString(CultureInfo.InvariantCulture) == digits;
        index = new EntryIndex(value);
        return parsed;
    }

    private static List<MerkleHash>? ParseProof(string[] lines)
    {
        if (lines.Length > HashesMax)
        {
            return null;
        }

        var hashes = new List<MerkleHash>();
        foreach (var line in lines)
        {
            if (StrictBase64.Decode(line) is not { Length: MerkleHash.ByteCount } hash)
            {
                return null;
            }

            hashes.Add(new MerkleHash(hash));
        }

        return hashes;
    }
}
