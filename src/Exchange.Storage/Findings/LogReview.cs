namespace Exchange.Storage.Findings;

/// <summary>That the log was looked through for misuse.</summary>
/// <param name="Size">How many entries it had.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Rules">Stands for the rules.</param>
public sealed record LogReview(long Size, DateTimeOffset At, string Rules);
