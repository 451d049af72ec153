using Exchange.Audit.Notes;

namespace Exchange.Hosting.Witnessing;

/// <summary>A witness's answer.</summary>
/// <param name="Status">What it did.</param>
/// <param name="KeptSize">The size that it cosigned last; told where that is the matter.</param>
/// <param name="Signature">The cosignature; null where there is none.</param>
public sealed record CosignOutcome(CosignStatus Status, long KeptSize = 0, NoteSignature? Signature = null);
