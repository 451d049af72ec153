namespace Exchange.Matching.Persons;

/// <summary>The outcome of a comparison with its reasons. It depends on the question, the card and what may be searched alone.</summary>
/// <param name="Weight">
/// Sum of the weights of evidence, natural logarithm; beside the rows it has what further parts of the name found and the suffix weigh.
/// </param>
/// <param name="IsMatch">Whether the person answers the question.</param>
/// <param name="Evidence">
/// One row for each thing asked, in the order: given, surname and name parts, birth, age, sex, race, eyes, hair, height, weight, numbers.
/// </param>
public sealed record PersonComparison(double Weight, bool IsMatch, IReadOnlyList<PersonEvidence> Evidence);
