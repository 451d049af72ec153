namespace Exchange.Hosting.Auditing.Search;

/// <summary>What can be said of an entry's private part.</summary>
public enum PrivateContent
{
    /// <summary>It is there, and it is what the entry committed to.</summary>
    Readable,

    /// <summary>Its key was destroyed on schedule; the entry and its proof stand.</summary>
    Destroyed,

    /// <summary>It is there but not what the entry committed to: somebody changed it.</summary>
    Altered,

    /// <summary>It is not for the agency that reads.</summary>
    NotYours,
}
