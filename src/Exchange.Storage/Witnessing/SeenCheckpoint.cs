namespace Exchange.Storage.Witnessing;

/// <summary>The newest checkpoint of another log that this process cosigned.</summary>
/// <param name="Origin">Which log.</param>
/// <param name="Size">Its size.</param>
/// <param name="Note">The note as it was submitted.</param>
/// <param name="CosignedAt">When, in seconds since 1970 UTC.</param>
public sealed record SeenCheckpoint(string Origin, long Size, byte[] Note, long CosignedAt);
