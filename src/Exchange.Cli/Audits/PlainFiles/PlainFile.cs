using Exchange.Audit.Merkle;
using Exchange.Cli.Terminals;

namespace Exchange.Cli.Audits.PlainFiles;

/// <summary>Builds the tree over a plain file of entries.</summary>
internal static class PlainFile
{
    /// <summary>The tree; null where the file is absent or a line is no entry, and then every problem has been said.</summary>
    /// <param name="path">The file.</param>
    /// <param name="places">Indexes and sizes that proofs will be about.</param>
    /// <param name="cancellationToken">Gives up reading.</param>
    public static async Task<PlainTree?> ReadAsync(string path, IEnumerable<long> places, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            Terminal.Complain([$"there is no file `{path}`"]);
            return null;
        }

        var tree = new PlainTree(places);
        var isGood = true;
        await using var stream = File.OpenRead(path);
        await foreach (var line in HexLines.ReadAsync(stream, cancellationToken))
        {
            if (line.Entry is { } entry)
            {
                tree.Add(MerkleHashing.Leaf(entry));
            }
            else
            {
                isGood = false;
                Terminal.Complain([$"line {line.Number}: {line.Problem}; give one entry a line as hexadecimal digits"]);
            }
        }

        return isGood ? tree : null;
    }
}
