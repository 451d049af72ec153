using Exchange.Records.Fields;

namespace Exchange.Matching.Persons;

/// <summary>What one criterion contributes to a comparison. Never holds a value: who may be told of the match may not be allowed to see it.</summary>
/// <param name="Criterion">What was asked: <c>surname</c>, <c>given</c>, <c>name</c>, <c>birth</c>, <c>sex</c> and so on.</param>
/// <param name="Outcome">Whether it agreed.</param>
/// <param name="Kind">In what way.</param>
/// <param name="Weight">Weight of evidence, natural logarithm; below 0 speaks against.</param>
/// <param name="Field">The field that it was held against; null when nothing was compared.</param>
/// <param name="OtherPart">Whether a given name agreed with a family name, or the other way round.</param>
public sealed record PersonEvidence(
    string Criterion, EvidenceOutcome Outcome, EvidenceKind Kind, double Weight, FieldShape? Field, bool OtherPart = false);
