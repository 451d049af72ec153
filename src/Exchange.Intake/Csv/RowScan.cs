namespace Exchange.Intake.Csv;

/// <summary>How far the tokenizer came.</summary>
internal enum RowScan
{
    /// <summary>No bytes are left.</summary>
    End,

    /// <summary>A line with nothing in it.</summary>
    Blank,

    /// <summary>A whole row.</summary>
    Row,

    /// <summary>The row goes on behind the bytes given, outside quotes.</summary>
    More,

    /// <summary>The row goes on behind the bytes given, inside quotes.</summary>
    MoreQuoted,

    /// <summary>A quote where none may stand; the row was taken to the end of that line.</summary>
    StrayQuote,
}
