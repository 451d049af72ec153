namespace Exchange.Requirements.Tests;

/// <summary>A rule with a test that proves it.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Test">Class and method.</param>
internal sealed record ProvenRule(string Id, string Test);
