using Exchange.Audit.Commitments;
using Exchange.Audit.Merkle;

namespace Exchange.Audit.Log;

/// <summary>An entry as a store keeps it.</summary>
/// <param name="Index">Its place in the log.</param>
/// <param name="LeafHash">The leaf hash that was stored for it.</param>
/// <param name="Entry">The bytes that are hashed.</param>
/// <param name="Private">What is kept beside them; null where there was nothing or it has been destroyed.</param>
public sealed record StoredEntry(
    EntryIndex Index, MerkleHash LeafHash, ReadOnlyMemory<byte> Entry, PrivatePart? Private);
