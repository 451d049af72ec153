namespace Exchange.Policy.Differences;

/// <summary>Sorts of change for a record.</summary>
[Flags]
internal enum ChangeKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>It was not known of.</summary>
    NewlyVisible = 1,

    /// <summary>It was known of.</summary>
    NoLongerVisible = 2,

    /// <summary>A pointer becomes a record.</summary>
    LevelRaised = 4,

    /// <summary>A record becomes a pointer.</summary>
    LevelLowered = 8,

    /// <summary>Other obligations.</summary>
    Obligations = 16,

    /// <summary>Other field groups are shown or can be searched.</summary>
    Fields = 32,
}
