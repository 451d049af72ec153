using Exchange.Audit.Notes;

namespace Exchange.Hosting.Witnessing;

/// <summary>What came back from a witness.</summary>
/// <param name="Cosigned">A good cosignature; null where there is none.</param>
/// <param name="At">When it was made.</param>
/// <param name="KeptSize">The size that the witness says it cosigned last; null where it did not say so.</param>
/// <param name="Refused">Whether it could not be convinced that the log goes on from what it keeps.</param>
internal sealed record WitnessReply(NoteSignature? Cosigned, DateTimeOffset At, long? KeptSize, bool Refused)
{
    /// <summary>It cannot be reached, does not know the log, or answered nothing of use.</summary>
    public static WitnessReply None { get; } = new(null, default, null, Refused: false);
}
