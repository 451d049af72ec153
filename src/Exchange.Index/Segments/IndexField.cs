using Exchange.Records.Fields;

namespace Exchange.Index.Segments;

/// <summary>A field of the index.</summary>
/// <param name="Name">Unique within the schema.</param>
/// <param name="Kind">What is kept of its terms.</param>
/// <param name="Group">The field group whose searchability decides whether a term may match; null when being visible is enough.</param>
/// <param name="Fuzzy">Whether terms can be looked up despite up to two typing errors.</param>
public sealed record IndexField(string Name, IndexFieldKind Kind, FieldGroup? Group = null, bool Fuzzy = false);
