namespace Exchange.Index.Evaluation;

/// <summary>A part of a query that a record meets.</summary>
/// <param name="Worth">What it adds to the score.</param>
/// <param name="Matches">What was met by what.</param>
internal sealed record LeafMatch(double Worth, IReadOnlyList<FieldMatch> Matches);
