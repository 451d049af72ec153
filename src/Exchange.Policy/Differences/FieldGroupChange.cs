namespace Exchange.Policy.Differences;

/// <summary>What changes in one field group.</summary>
/// <param name="Group">Name of the group.</param>
/// <param name="Change"><c>shown</c>, <c>hidden</c>, <c>searchable</c> or <c>not-searchable</c>.</param>
/// <param name="Records">Records that it is about, for any agency.</param>
/// <param name="Agencies">Agencies for which it is so, of any record.</param>
public sealed record FieldGroupChange(string Group, string Change, long Records, int Agencies);
