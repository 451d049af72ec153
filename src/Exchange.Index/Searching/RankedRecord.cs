namespace Exchange.Index.Searching;

/// <summary>A record with its score.</summary>
/// <param name="Record">The record.</param>
/// <param name="Score">Greater is better.</param>
public readonly record struct RankedRecord(RecordRef Record, double Score);
