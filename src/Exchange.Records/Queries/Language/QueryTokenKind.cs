namespace Exchange.Records.Queries.Language;

/// <summary>What a part of a query's text is.</summary>
internal enum QueryTokenKind
{
    /// <summary>A run without blanks, or a telephone number.</summary>
    Word,

    /// <summary>Words in quotation marks, with their slop.</summary>
    Phrase,

    /// <summary>A whole date.</summary>
    Date,

    /// <summary>A field and what is asked of it.</summary>
    Field,

    /// <summary>An opening parenthesis.</summary>
    Open,

    /// <summary>A closing parenthesis.</summary>
    Close,

    /// <summary>AND.</summary>
    And,

    /// <summary>OR.</summary>
    Or,

    /// <summary>NOT, or a minus before something.</summary>
    Not,
}
