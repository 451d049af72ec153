namespace Exchange.Node.Findings;

/// <summary>What became of a finding.</summary>
public enum Disposition
{
    /// <summary>There was a good reason for it.</summary>
    Explained,

    /// <summary>It was misuse; it is reported (RLEX-XI-B6).</summary>
    Misuse,

    /// <summary>The user did not know better, and was taught.</summary>
    Training,

    /// <summary>The rule was wrong.</summary>
    FalseAlarm,
}
