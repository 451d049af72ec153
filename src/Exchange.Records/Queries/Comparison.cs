namespace Exchange.Records.Queries;

/// <summary>How a value asked for is held against a value found, and so in which forms it can be asked for.</summary>
public enum Comparison
{
    /// <summary>Every word asked for is among the words found, or the words stand together as a phrase; case and diacritics do not matter.</summary>
    Words,

    /// <summary>As words, with the usual abbreviations of addresses taken for what they stand for.</summary>
    Address,

    /// <summary>A person's name: parts in any order, nicknames, spellings that sound alike, typing errors.</summary>
    Name,

    /// <summary>Letters and digits only, as one run: plates, serials, telephone numbers.</summary>
    Compact,

    /// <summary>As far as both dates are known they agree, or the date lies in a range.</summary>
    Date,

    /// <summary>A day, or span of days, that the event overlaps; UTC.</summary>
    Time,

    /// <summary>A number, or a range of numbers.</summary>
    Number,

    /// <summary>A code, asked for as such or by its meaning.</summary>
    Code,

    /// <summary>Within so many meters of a point.</summary>
    Near,
}
