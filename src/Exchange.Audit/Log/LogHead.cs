using Exchange.Audit.Merkle;

namespace Exchange.Audit.Log;

/// <summary>Where a log stands.</summary>
/// <param name="Frontier">Size and right edge of the tree.</param>
/// <param name="Checkpoint">The signed note over exactly that tree.</param>
public sealed record LogHead(TreeFrontier Frontier, ReadOnlyMemory<byte> Checkpoint);
