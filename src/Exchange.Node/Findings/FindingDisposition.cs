namespace Exchange.Node.Findings;

/// <summary>That somebody dealt with a finding, as the log says.</summary>
/// <param name="Disposition">What became of it.</param>
/// <param name="By">Who says so.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Index">Place of the entry.</param>
/// <param name="Evidence">How many entries the finding had then.</param>
/// <param name="Note">Why; null where it was destroyed with the private part.</param>
public sealed record FindingDisposition(Disposition Disposition, string By, DateTimeOffset At, long Index, int Evidence, string? Note = null);
