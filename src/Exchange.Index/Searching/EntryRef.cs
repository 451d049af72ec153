namespace Exchange.Index.Searching;

/// <summary>An entry of a snapshot; of meaning within that snapshot alone.</summary>
/// <param name="Segment">Place of the segment in the snapshot.</param>
/// <param name="Doc">Number of the entry in the segment.</param>
public readonly record struct EntryRef(int Segment, int Doc);
