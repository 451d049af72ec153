namespace Exchange.Intake.Checking;

/// <summary>What a column becomes.</summary>
/// <param name="Column">Its name.</param>
/// <param name="Fields">Fields that it fills.</param>
/// <param name="OtherUses">What else it is read for: <c>id</c>, <c>group</c>, <c>skip</c>, <c>condition</c>.</param>
public sealed record ColumnExplanation(string Column, IReadOnlyList<FieldExplanation> Fields,
    IReadOnlyList<string> OtherUses);
