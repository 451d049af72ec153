namespace Exchange.Index.Searching;

/// <summary>A record of a snapshot; of meaning within that snapshot alone.</summary>
/// <param name="Segment">Place of the segment in the snapshot.</param>
/// <param name="Record">Number of the record in the segment.</param>
public readonly record struct RecordRef(int Segment, int Record);
