namespace Exchange.Node.Findings.Rules;

/// <summary>What a rule looks for in the acts of an agency's users.</summary>
public enum FindingKind
{
    /// <summary>Searches for one's own name (IL-80a).</summary>
    OwnName,

    /// <summary>Searches for others of one's own surname, more than colleagues make of it (IL-80a).</summary>
    OwnSurname,

    /// <summary>Searches for one's own address (IL-80a).</summary>
    OwnAddress,

    /// <summary>Searches without a case number, over long and unlike colleagues.</summary>
    NoCaseNumber,

    /// <summary>The same reason for many subjects on many days, and no one case that explains it.</summary>
    SameReason,

    /// <summary>One name after the other in the order of the alphabet.</summary>
    AlphabetWalk,

    /// <summary>Searches outside of one's shift.</summary>
    OffShift,

    /// <summary>Many more searches than colleagues make.</summary>
    AbovePeers,

    /// <summary>Many users, without a case in common, who search for one subject.</summary>
    CelebritySpike,

    /// <summary>Use code J without a consent (RLEX-VIII-C-3).</summary>
    ConsentMissing,

    /// <summary>Access after a certification lapsed (IL-90b1).</summary>
    CertificationLapsed,

    /// <summary>Questions for values close together in a field that is not shown.</summary>
    Enumeration,
}
