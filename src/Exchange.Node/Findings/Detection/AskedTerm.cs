namespace Exchange.Node.Findings.Detection;

/// <summary>One thing that a search asked for.</summary>
/// <param name="Field">For example <c>person.surname</c>; <c>words</c> for the search box.</param>
/// <param name="Value">The text.</param>
public sealed record AskedTerm(string Field, string Value);
