namespace Exchange.Policy.Templates;

/// <summary>Whether a rule is for an entry.</summary>
public enum Selection
{
    /// <summary>It is not.</summary>
    No,

    /// <summary>It may be: what it depends on is not known of the record. Such a rule grants nothing, and takes away.</summary>
    Unknown,

    /// <summary>It is.</summary>
    Yes,
}
