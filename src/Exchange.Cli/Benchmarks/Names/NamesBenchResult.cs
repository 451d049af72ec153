namespace Exchange.Cli.Benchmarks.Names;

/// <summary>What was measured.</summary>
/// <param name="Threshold">Scores from here on count as a match.</param>
/// <param name="ChosenOn">The data by which the threshold was chosen.</param>
/// <param name="Frequencies">Version of the shipped table of name frequencies.</param>
/// <param name="Counts">One row for each kind of pairs in the folder.</param>
internal sealed record NamesBenchResult(double Threshold, string ChosenOn, string Frequencies, IReadOnlyList<NamesCount> Counts);
