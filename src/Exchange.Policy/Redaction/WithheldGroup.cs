namespace Exchange.Policy.Redaction;

/// <summary>A field group that is not shown as it is.</summary>
/// <param name="Group">Name of the group.</param>
/// <param name="Action"><c>mask</c> or <c>hide</c>.</param>
/// <param name="Rules">The rules that withheld it, joined by a space, sorted; receipts and audit entries name them the same.</param>
public sealed record WithheldGroup(string Group, string Action, string Rules = "");
