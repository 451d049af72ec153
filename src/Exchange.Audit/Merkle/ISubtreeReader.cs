namespace Exchange.Audit.Merkle;

/// <summary>Where stored hashes are read: leaf hashes and the roots of whole runs of 256, 65,536, ... leaves.</summary>
public interface ISubtreeReader
{
    /// <summary>
    /// Hashes <paramref name="first"/> up to <paramref name="first"/> + <paramref name="count"/> of one tile level, in
    /// order. Fewer are returned where the log does not hold them all.
    /// </summary>
    ValueTask<IReadOnlyList<MerkleHash>> ReadHashesAsync(
        int level, long first, int count, CancellationToken cancellationToken);
}
