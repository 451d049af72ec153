namespace Exchange.Policy.Requesters;

/// <summary>Why a search is made. Codes for licensing, benefits or other purposes do not exist here (RLEX-VIII-C).</summary>
public enum UseCode
{
    /// <summary>Administrative file maintenance: one's own records only.</summary>
    A,

    /// <summary>Administration of criminal justice.</summary>
    C,

    /// <summary>Firearms and weapons background checks.</summary>
    F,

    /// <summary>Criminal justice employment; needs consent on file, and owners may refuse it.</summary>
    J,

    /// <summary>National security; disabled unless an exchange is configured for it.</summary>
    S,
}
