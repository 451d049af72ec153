namespace Exchange.Policy.Requesters;

/// <summary>What the user does, as sharing depends on it (LInX: tactical and analytical users).</summary>
public enum Duty
{
    /// <summary>An officer on the street or in an investigation.</summary>
    Tactical,

    /// <summary>An analyst.</summary>
    Analytical,
}
