namespace Exchange.Records.Queries;

/// <summary>How a value asked for is held against a value found.</summary>
public enum Comparison
{
    /// <summary>Every word asked for is among the words found; case and diacritics do not matter.</summary>
    Words,

    /// <summary>Letters and digits only, as one run: plates, serials, telephone numbers.</summary>
    Compact,

    /// <summary>As far as both dates are known they agree.</summary>
    Date,

    /// <summary>The same code or number.</summary>
    Exact,
}
