namespace Exchange.Storage.Witnessing;

/// <summary>What a witness cosigned last of this process's own log.</summary>
/// <param name="Witness">Name of the witness's key.</param>
/// <param name="Size">Size of the checkpoint.</param>
/// <param name="Note">The checkpoint as this log signed it.</param>
/// <param name="Signature">The witness's signature line, without its newline.</param>
/// <param name="CosignedAt">When, in seconds since 1970 UTC, as the witness says.</param>
public sealed record OwnCosignature(string Witness, long Size, byte[] Note, string Signature, long CosignedAt);
