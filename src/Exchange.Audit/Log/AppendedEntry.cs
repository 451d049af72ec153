using Exchange.Audit.Merkle;

namespace Exchange.Audit.Log;

/// <summary>The receipt of a durable append.</summary>
/// <param name="Index">The entry's place.</param>
/// <param name="LeafHash">Its leaf hash.</param>
/// <param name="Size">The size of the first signed tree that holds it.</param>
public sealed record AppendedEntry(EntryIndex Index, MerkleHash LeafHash, TreeSize Size);
