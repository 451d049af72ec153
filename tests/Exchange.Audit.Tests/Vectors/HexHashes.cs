using Exchange.Audit.Merkle;

namespace Exchange.Audit.Tests.Vectors;

/// <summary>Reads lists of hashes that may not all be hashes.</summary>
public static class HexHashes
{
    /// <summary>All hashes; empty where one of them is not 32 bytes of hexadecimal.</summary>
    public static List<MerkleHash> Parse(IEnumerable<string> texts)
    {
        var hashes = new List<MerkleHash>();
        foreach (var text in texts)
        {
            if (!MerkleHash.TryParse(text, out var hash))
            {
                return [];
            }

            hashes.Add(hash);
        }

        return hashes;
    }
}
