namespace Exchange.Synthetic;

/// <summary>How far the writing is.</summary>
/// <param name="RowsDone">Rows written to files.</param>
/// <param name="RowsTotal">Rows to write.</param>
public readonly record struct SyntheticProgress(long RowsDone, long RowsTotal);
