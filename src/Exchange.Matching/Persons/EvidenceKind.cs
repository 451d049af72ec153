namespace Exchange.Matching.Persons;

/// <summary>In what way a criterion agreed.</summary>
public enum EvidenceKind : byte
{
    /// <summary>Not at all, or not compared.</summary>
    None,

    /// <summary>The same.</summary>
    Same,

    /// <summary>A short form or another form of the name.</summary>
    Nickname,

    /// <summary>Another transliteration.</summary>
    Transliteration,

    /// <summary>One typing error.</summary>
    OneError,

    /// <summary>Two typing errors.</summary>
    TwoErrors,

    /// <summary>Sounds alike.</summary>
    SoundsAlike,

    /// <summary>The initial.</summary>
    Initial,

    /// <summary>Year and month; the day is not known.</summary>
    SameMonth,

    /// <summary>The year; the rest is not known.</summary>
    SameYear,

    /// <summary>Day and month swapped.</summary>
    DayAndMonthSwapped,

    /// <summary>Two digits swapped.</summary>
    DigitsSwapped,

    /// <summary>One digit is another.</summary>
    OneDigit,

    /// <summary>Same day and month, one year apart.</summary>
    NextYear,

    /// <summary>Within the range asked for or recorded.</summary>
    InRange,

    /// <summary>Close to what was asked.</summary>
    Near,
}
