namespace Exchange.Storage.Accounts;

/// <summary>How somebody belongs to the agency.</summary>
public enum EmploymentType
{
    /// <summary>Nobody has said; opens nothing.</summary>
    Unknown,

    /// <summary>An employee of the agency of the ORI.</summary>
    Employee,

    /// <summary>A commissioned officer of another agency, here as a member of a task force.</summary>
    TaskForce,

    /// <summary>A commissioned special officer.</summary>
    Special,

    /// <summary>A commissioned reserve officer.</summary>
    Reserve,

    /// <summary>A commissioned auxiliary officer.</summary>
    Auxiliary,

    /// <summary>Works for a contractor; may not be an operator (OH-G2).</summary>
    Contractor,

    /// <summary>A volunteer without a commission; may not be an operator (OH-G2).</summary>
    Volunteer,
}
