namespace Exchange.Index.Segments;

/// <summary>Why a file of the index cannot be used; the index is then built again from the record store.</summary>
public enum SegmentDamage
{
    /// <summary>The file is not there.</summary>
    Missing,

    /// <summary>The file is shorter than was written.</summary>
    Truncated,

    /// <summary>The file begins with something else.</summary>
    NotASegment,

    /// <summary>The file is of a version that this program does not read.</summary>
    UnknownVersion,

    /// <summary>A checksum is wrong.</summary>
    Checksum,

    /// <summary>The file was written for another schema or analysis.</summary>
    OtherSchema,
}
