namespace Exchange.Index.Plain;

/// <summary>An entity that meets a clause.</summary>
/// <param name="Score">What it is worth.</param>
/// <param name="Matches">What was met by what.</param>
internal sealed record ClauseMatch(double Score, IReadOnlyList<FieldMatch> Matches);
