using Exchange.Policy.Templates;

namespace Exchange.Policy.Decisions;

/// <summary>What is done with one field group, and by which rules.</summary>
/// <param name="Action">Shown, shown in part, or hidden.</param>
/// <param name="Searchable">Whether a query may match on it.</param>
/// <param name="Rules">The rules that take something away from the group; empty where nothing is, or where the level does it.</param>
public sealed record ExplainedField(FieldAction Action, bool Searchable, IReadOnlyList<string> Rules);
