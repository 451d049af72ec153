namespace Exchange.Records.Queries;

/// <summary>One criterion of a clause.</summary>
/// <param name="Field">What is asked about.</param>
/// <param name="Test">What is asked of it.</param>
public sealed record FieldCriterion(SearchField Field, Criterion Test);
