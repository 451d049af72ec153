namespace Exchange.Index.Segments;

/// <summary>Constants of the segment file; docs/index-format.md is their page.</summary>
internal static class SegmentFormat
{
    /// <summary>First eight bytes of a segment file: <c>XCHGSEG1</c>.</summary>
    public const ulong Magic = 0x3147455347484358;

    /// <summary>Version of the format that is written, and the only one that is read.</summary>
    public const uint Version = 2;

    /// <summary>Magic, version, four bytes of nothing.</summary>
    public const int HeaderBytes = 16;

    /// <summary>Sections begin at multiples of this.</summary>
    public const int Alignment = 16;

    /// <summary>Kind, field, two bytes of nothing, checksum, offset, length.</summary>
    public const int DirectoryEntryBytes = 24;

    /// <summary>Offset of the directory, number of sections, its checksum.</summary>
    public const int FooterBytes = 16;

    /// <summary>Terms in a front-coded block.</summary>
    public const int TermsPerBlock = 16;

    /// <summary>Entries, first of the postings, first of the positions, greatest impact.</summary>
    public const int TermMetaBytes = 24;

    /// <summary>First entry, widths, count, offset of positions.</summary>
    public const int BlockHeaderBytes = 12;

    /// <summary>Positions between two values of one field.</summary>
    public const int ValueGap = 100;
}
