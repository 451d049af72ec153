namespace Exchange.Matching.Persons;

/// <summary>The outcome of a comparison without the reasons.</summary>
/// <param name="Weight">Sum of the weights of evidence, natural logarithm.</param>
/// <param name="IsMatch">Whether the person answers the question; see docs/matching.md.</param>
public readonly record struct PersonWeight(double Weight, bool IsMatch);
