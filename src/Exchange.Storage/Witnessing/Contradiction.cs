namespace Exchange.Storage.Witnessing;

/// <summary>Two checkpoints, both signed by one log, that cannot both be true.</summary>
/// <param name="Origin">Which log.</param>
/// <param name="Kind"><c>fork</c> or <c>rollback</c>.</param>
/// <param name="Kept">The note that had been cosigned.</param>
/// <param name="Shown">The note that was shown later.</param>
/// <param name="FoundAt">When, in seconds since 1970 UTC.</param>
public sealed record Contradiction(string Origin, string Kind, byte[] Kept, byte[] Shown, long FoundAt)
{
    /// <summary>The log has two versions.</summary>
    public const string Fork = "fork";

    /// <summary>The log was put back to an earlier state.</summary>
    public const string Rollback = "rollback";
}
