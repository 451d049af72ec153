using Exchange.Audit.Log;
using Exchange.Audit.Merkle;

namespace Exchange.Audit.Verification;

/// <summary>A whole log, as it is to be checked.</summary>
/// <param name="Blocks">All entries, from the first, some at a time: block by block costs less than one by one.</param>
/// <param name="CheckpointNote">The checkpoint that was current with them.</param>
public sealed record LogToVerify(IAsyncEnumerable<IReadOnlyList<StoredEntry>> Blocks, ReadOnlyMemory<byte> CheckpointNote)
{
    /// <summary>Stored roots of runs of 256, 65,536, ... leaves, to be checked too; null where there are none.</summary>
    public ISubtreeReader? Subtrees { get; init; }

    /// <summary>Signed checkpoints that somebody kept; the log must begin with every one of them.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Earlier { get; init; } = [];
}
