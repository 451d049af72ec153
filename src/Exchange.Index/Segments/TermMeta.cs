namespace Exchange.Index.Segments;

/// <summary>What the dictionary knows of a term.</summary>
/// <param name="DocFreq">Entries that hold it.</param>
/// <param name="MaxImpact">Greatest impact of any of them; 0 in a keyword field.</param>
/// <param name="Offset">Where the postings begin; for a single entry the entry itself, and occurrences less one in the upper half.</param>
/// <param name="Positions">Where the positions begin.</param>
internal readonly record struct TermMeta(int DocFreq, float MaxImpact, long Offset, long Positions);
