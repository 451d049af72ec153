using Exchange.Records.Fields;

namespace Exchange.Node.HiddenSearches;

/// <summary>One thing that a query asks, with every field that could meet it.</summary>
/// <param name="Name">For example <c>person.number</c>, or <c>words</c>.</param>
/// <param name="Value">What is asked for, as text.</param>
/// <param name="Fields">The fields.</param>
public sealed record AskedCriterion(string Name, string Value, IReadOnlyList<FieldShape> Fields);
