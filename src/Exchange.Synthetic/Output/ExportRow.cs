namespace Exchange.Synthetic.Output;

/// <summary>One row of one agency's file.</summary>
/// <param name="Agency">Index of the agency.</param>
/// <param name="Changed">When the record was last changed, as ticks; rows of a wave stand in this order.</param>
/// <param name="Row">Number among all rows, which breaks ties.</param>
/// <param name="Bytes">The row with its line end.</param>
/// <param name="IsBroken">Whether it was broken on purpose.</param>
internal readonly record struct ExportRow(int Agency, long Changed, long Row, byte[] Bytes, bool IsBroken);
