namespace Exchange.Intake.Mappings.Filling;

/// <summary>The id that an entity block gives its entity, by which links name it.</summary>
/// <param name="Name">Unique in the mapping.</param>
/// <param name="Number">Place in <see cref="RowValues.Made"/>.</param>
internal sealed record EntityLabel(string Name, int Number);
