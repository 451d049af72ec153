namespace Exchange.Matching.Dates;

/// <summary>How two dates of birth agree.</summary>
public enum DateLikeness : byte
{
    /// <summary>They do not.</summary>
    None,

    /// <summary>The same day.</summary>
    Same,

    /// <summary>The same year and month; the day is not known on one side.</summary>
    SameMonth,

    /// <summary>The same year; the rest is not known on one side.</summary>
    SameYear,

    /// <summary>Day and month are swapped.</summary>
    Swapped,

    /// <summary>Two neighbouring digits are swapped.</summary>
    DigitsSwapped,

    /// <summary>One digit is another.</summary>
    OneDigit,

    /// <summary>The same day and month, one year apart.</summary>
    NextYear,
}
