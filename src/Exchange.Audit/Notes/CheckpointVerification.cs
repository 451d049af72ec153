using System.Diagnostics.CodeAnalysis;

namespace Exchange.Audit.Notes;

/// <summary>The outcome of checking a checkpoint; the checkpoint is given only where it is trusted.</summary>
public sealed record CheckpointVerification
{
    private CheckpointVerification(CheckpointVerdict verdict, Checkpoint? checkpoint) =>
        (Verdict, Checkpoint) = (verdict, checkpoint);

    /// <summary>What was found.</summary>
    public CheckpointVerdict Verdict { get; }

    /// <summary>The checkpoint, only where <see cref="IsTrusted"/>.</summary>
    public Checkpoint? Checkpoint { get; }

    /// <summary>Whether the log's key signed it.</summary>
    [MemberNotNullWhen(true, nameof(Checkpoint))]
    public bool IsTrusted => Checkpoint is not null;

    internal static CheckpointVerification Trusted(Checkpoint checkpoint) => new(CheckpointVerdict.Trusted, checkpoint);

    internal static CheckpointVerification Refused(CheckpointVerdict verdict) => new(verdict, null);
}
