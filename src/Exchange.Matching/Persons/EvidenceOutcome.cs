namespace Exchange.Matching.Persons;

/// <summary>What came of one criterion.</summary>
public enum EvidenceOutcome : byte
{
    /// <summary>The record does not have it, or the requester may not search it: both look the same.</summary>
    NotCompared,

    /// <summary>What was asked and what is on record are the same.</summary>
    Agreed,

    /// <summary>They are alike.</summary>
    Partly,

    /// <summary>They are not alike.</summary>
    Differed,
}
