using Exchange.Audit.Merkle;

namespace Exchange.Audit.Log;

/// <summary>What one transaction writes: all of it or nothing.</summary>
/// <param name="Entries">New entries, in order, beginning where the stored head ended.</param>
/// <param name="Subtrees">Roots of the runs of 256, 65,536, ... leaves that became whole.</param>
/// <param name="Head">The head that replaces the stored one.</param>
public sealed record LogExtension(
    IReadOnlyList<StoredEntry> Entries, IReadOnlyList<SubtreeHash> Subtrees, LogHead Head);
