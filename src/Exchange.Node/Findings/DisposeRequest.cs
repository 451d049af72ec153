namespace Exchange.Node.Findings;

/// <summary>What is to be noted of a finding.</summary>
/// <param name="Disposition"><c>explained</c>, <c>misuse</c>, <c>training</c> or <c>false-alarm</c>.</param>
/// <param name="Note">Why.</param>
public sealed record DisposeRequest(string? Disposition = null, string? Note = null);
