namespace Exchange.Index.Segments;

/// <summary>A file of the index that cannot be used.</summary>
/// <param name="File">Its name.</param>
/// <param name="Damage">Why.</param>
public sealed record DamagedFile(string File, SegmentDamage Damage);
