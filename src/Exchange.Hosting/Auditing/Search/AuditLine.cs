namespace Exchange.Hosting.Auditing.Search;

/// <summary>A line of an answer: a row, or the end.</summary>
/// <param name="Row">The row; null at the end.</param>
/// <param name="Done">The end; null before.</param>
public sealed record AuditLine(AuditRow? Row = null, AuditDone? Done = null);
