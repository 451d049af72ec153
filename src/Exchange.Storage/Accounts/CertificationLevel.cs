namespace Exchange.Storage.Accounts;

/// <summary>What somebody was certified for (IL-90b1).</summary>
public enum CertificationLevel
{
    /// <summary>Inquiries only.</summary>
    Limited,

    /// <summary>Inquiries, and entering and changing records.</summary>
    Full,
}
