namespace Exchange.Policy.Templates;

/// <summary>What is done with a field group, the loosest first: a greater value is stricter.</summary>
public enum FieldAction
{
    /// <summary>Shown as it is.</summary>
    Show,

    /// <summary>Shown in part: the year of a date, the last four of a number.</summary>
    Mask,

    /// <summary>Not shown.</summary>
    Hide,
}
