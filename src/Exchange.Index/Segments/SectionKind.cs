namespace Exchange.Index.Segments;

/// <summary>What a section of a segment file holds; numbers are part of the format.</summary>
internal enum SectionKind : byte
{
    /// <summary>Counts and the schema's fingerprint.</summary>
    Info = 1,

    /// <summary>Postings and positions of a field.</summary>
    Postings = 2,

    /// <summary>Terms of a field, sorted, front-coded in blocks.</summary>
    Terms = 3,

    /// <summary>Where each block of terms begins.</summary>
    TermBlocks = 4,

    /// <summary>For each term how many entries hold it and where its postings are.</summary>
    TermMeta = 5,

    /// <summary>Hash table from term to its number.</summary>
    TermHash = 6,

    /// <summary>Deletion neighbourhoods of a fuzzy field's terms: where each bucket ends.</summary>
    FuzzyBuckets = 7,

    /// <summary>Deletion neighbourhoods of a fuzzy field's terms: term numbers by bucket.</summary>
    FuzzyTerms = 8,

    /// <summary>Length code of a text field for each entry.</summary>
    Lengths = 9,

    /// <summary>Distinct labels.</summary>
    LabelTable = 10,

    /// <summary>Label number of each entry.</summary>
    Labels = 11,

    /// <summary>Ids of the records, sorted.</summary>
    RecordIds = 12,

    /// <summary>Where each id ends.</summary>
    RecordIdEnds = 13,

    /// <summary>Hash table from id to record number.</summary>
    RecordHash = 14,

    /// <summary>First entry of each record.</summary>
    RecordStarts = 15,

    /// <summary>Bit set of first entries, with ranks.</summary>
    RecordRanks = 16,

    /// <summary>Values of a column.</summary>
    Column = 17,

    /// <summary>Distinct byte strings of a column, sorted.</summary>
    ColumnTable = 18,

    /// <summary>What is kept of entries, by <see cref="StoredPart"/>.</summary>
    Stored = 19,

    /// <summary>Where each entry's stored bytes end.</summary>
    StoredEnds = 20,
}
