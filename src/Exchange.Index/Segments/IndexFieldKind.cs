namespace Exchange.Index.Segments;

/// <summary>What is kept of a field's terms.</summary>
public enum IndexFieldKind
{
    /// <summary>Which entries hold the term.</summary>
    Keyword,

    /// <summary>How often and where each entry holds it, and how long the entry's text is: for ranking, phrases and proximity.</summary>
    Text,
}
