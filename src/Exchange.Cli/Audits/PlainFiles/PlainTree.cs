using Exchange.Audit.Merkle;

namespace Exchange.Cli.Audits.PlainFiles;

/// <summary>
/// The tree over a stream of leaves, with what proofs at a few known places need: the roots of whole runs of 256, 65,536, ... leaves,
/// and the leaves of the runs where those places lie. About an eighth of a byte of memory a leaf.
/// </summary>
/// <param name="places">Indexes and sizes that proofs will be about; the size of the whole tree need not be among them.</param>
internal sealed class PlainTree(params IEnumerable<long> places) : ISubtreeReader
{
    private const int RunLeaves = 256;

    private readonly HashSet<long> keptRuns = [.. places.Select(place => place / RunLeaves)];
    private readonly Dictionary<long, List<MerkleHash>> leavesOfRun = [];
    private readonly List<List<MerkleHash>> roots = [];
    private readonly List<MerkleHash> tail = [];
    private TreeFrontier whole = TreeFrontier.Empty;

    /// <summary>How many leaves were added.</summary>
    public TreeSize Size => new(whole.Size.Value + tail.Count);

    /// <summary>The root over all of them.</summary>
    public MerkleHash Root() => whole.Append(tail, []).Root();

    /// <summary>Adds the next leaf.</summary>
    public void Add(MerkleHash leaf)
    {
        tail.Add(leaf);
        if (tail.Count == RunLeaves)
        {
            CloseRun();
        }
    }

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<MerkleHash>> ReadHashesAsync(int level, long first, int count, CancellationToken cancellationToken)
    {
        var (row, start) = level == 0 ? (LeavesAround(first), first % RunLeaves) : (roots.ElementAtOrDefault(level - 1) ?? [], first);
        return ValueTask.FromResult<IReadOnlyList<MerkleHash>>(
            start < row.Count ? row.GetRange((int)start, (int)Math.Min(count, row.Count - start)) : []);
    }

    private List<MerkleHash> LeavesAround(long index)
    {
        var run = index / RunLeaves;
        return run == whole.Size.Value / RunLeaves ? tail : leavesOfRun.GetValueOrDefault(run) ?? [];
    }

    private void CloseRun()
    {
        var run = whole.Size.Value / RunLeaves;
        if (keptRuns.Contains(run))
        {
            leavesOfRun[run] = [.. tail];
        }

        var completed = new List<SubtreeHash>();
        whole = whole.Append(tail, completed);
        foreach (var subtree in completed)
        {
            if (roots.Count < subtree.Level)
            {
                roots.Add([]);
            }

            roots[subtree.Level - 1].Add(subtree.Hash);
        }

        tail.Clear();
    }
}
