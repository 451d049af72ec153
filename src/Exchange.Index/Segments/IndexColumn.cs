using Exchange.Records.Fields;

namespace Exchange.Index.Segments;

/// <summary>A column of doc values: at most one value for each entry, found by entry.</summary>
/// <param name="Name">Unique within the schema.</param>
/// <param name="IsNumber">Whole numbers; otherwise byte strings, kept as ordinals into a sorted table.</param>
/// <param name="Group">The field group whose searchability decides whether a value may match; null when being visible is enough.</param>
public sealed record IndexColumn(string Name, bool IsNumber, FieldGroup? Group = null);
