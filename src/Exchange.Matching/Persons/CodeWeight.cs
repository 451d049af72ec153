namespace Exchange.Matching.Persons;

/// <summary>What the comparison of two values came to; by default they were not compared.</summary>
internal readonly record struct CodeWeight(EvidenceOutcome Outcome, double Weight);
