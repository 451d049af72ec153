namespace Exchange.Intake.Csv;

/// <summary>Where a cell stands in its row.</summary>
/// <param name="Start">First byte, behind an opening quote.</param>
/// <param name="Length">Bytes, without quotes around.</param>
/// <param name="Doubled">Whether quotes inside are doubled.</param>
internal readonly record struct CellSpan(int Start, int Length, bool Doubled);
