namespace Exchange.Intake.Csv;

/// <summary>Why the cells of a row cannot be told.</summary>
internal enum RowFault
{
    /// <summary>They can.</summary>
    None,

    /// <summary>A quote where none may stand.</summary>
    StrayQuote,

    /// <summary>A quote that is never closed.</summary>
    UnterminatedQuote,

    /// <summary>Longer than a row may be.</summary>
    TooLong,

    /// <summary>The file ends inside it.</summary>
    CutOff,
}
