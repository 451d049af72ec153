using Exchange.Records.Fields;

namespace Exchange.Records.Queries;

/// <summary>A field as analysts ask for it, and where it stands in records.</summary>
/// <param name="Entity">What it belongs to, for example <c>person</c>.</param>
/// <param name="Name">Its name in queries, for example <c>surname</c>.</param>
/// <param name="Comparison">How values are compared.</param>
/// <param name="Fields">The fields of the record model that can meet it.</param>
public sealed record SearchField(string Entity, string Name, Comparison Comparison, IReadOnlyList<FieldShape> Fields);
