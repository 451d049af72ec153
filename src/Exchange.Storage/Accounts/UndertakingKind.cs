namespace Exchange.Storage.Accounts;

/// <summary>What a user promises.</summary>
public enum UndertakingKind
{
    /// <summary>What is shared is shared under a promise of confidentiality (RLEX-IX-I-2).</summary>
    Confidentiality,

    /// <summary>Nobody outside law enforcement is let see the system (RTCS-15).</summary>
    LawEnforcementOnly,

    /// <summary>The rules of behaviour, acknowledged yearly (CJIS PL-4).</summary>
    RulesOfBehaviour,
}
