namespace Exchange.Synthetic.People;

/// <summary>What binds the three persons of a household.</summary>
internal enum HouseholdKind
{
    /// <summary>Father, mother, child.</summary>
    Family,

    /// <summary>Parent and two children, who may be twins.</summary>
    Siblings,

    /// <summary>Adults who share an address and nothing else.</summary>
    Unrelated,
}
