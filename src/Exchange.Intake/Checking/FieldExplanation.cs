using Exchange.Records.Fields;

namespace Exchange.Intake.Checking;

/// <summary>How a field of the record is filled.</summary>
/// <param name="Path">Path in the record, such as <c>persons[].sex</c>.</param>
/// <param name="Rule">The rule in words.</param>
/// <param name="Groups">Field groups by which templates decide about it; those of victims, officers and so on where
/// the role is fixed.</param>
public sealed record FieldExplanation(string Path, string Rule, IReadOnlyList<FieldGroup> Groups);
