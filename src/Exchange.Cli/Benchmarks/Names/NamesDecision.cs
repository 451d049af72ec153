namespace Exchange.Cli.Benchmarks.Names;

/// <summary>A decision beside the truth.</summary>
/// <param name="IsSame">Whether the names are one person's.</param>
/// <param name="IsMatch">Whether they were matched.</param>
internal readonly record struct NamesDecision(bool IsSame, bool IsMatch);
