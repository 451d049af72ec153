namespace Exchange.Audit.Merkle;

/// <summary>
/// The hash of 256^<paramref name="Level"/> consecutive leaves, the <paramref name="Index"/>-th such run from the
/// left. Level 0 is a leaf hash. These are exactly the hashes that C2SP tlog-tiles puts into tiles.
/// </summary>
/// <param name="Level">The tile level, 0 to 7.</param>
/// <param name="Index">Which run of that level, from 0.</param>
/// <param name="Hash">The root of the run.</param>
public readonly record struct SubtreeHash(int Level, long Index, MerkleHash Hash);
