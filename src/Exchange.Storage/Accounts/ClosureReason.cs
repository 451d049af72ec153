namespace Exchange.Storage.Accounts;

/// <summary>Why an account was disabled.</summary>
public enum ClosureReason
{
    /// <summary>Access is needed no longer (RLEX-X-C-2).</summary>
    NotNeeded,

    /// <summary>The person left the agency (RLEX-X-C-2, CJIS PS-4).</summary>
    Separated,

    /// <summary>Access is not allowed any more, for misuse or another violation.</summary>
    Violation,

    /// <summary>The account was not used for 90 days (CJIS AC-2(3)).</summary>
    Inactive,

    /// <summary>The person was convicted; the account is never opened again (IL-50b2-1).</summary>
    Convicted,

    /// <summary>The yearly review did not confirm the account (RLEX-XI-B10).</summary>
    NotConfirmed,
}
