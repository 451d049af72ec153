namespace Exchange.Matching.Names;

/// <summary>How two name tokens agree.</summary>
public enum NameAgreement : byte
{
    /// <summary>They do not.</summary>
    None,

    /// <summary>The same letters, case, diacritics and script aside.</summary>
    Same,

    /// <summary>One stands for the other: a short form, a pet name, a form in another language.</summary>
    Nickname,

    /// <summary>The same consonants, as transliteration leaves them.</summary>
    Transliteration,

    /// <summary>One typing error apart.</summary>
    OneError,

    /// <summary>Two typing errors apart.</summary>
    TwoErrors,

    /// <summary>They sound alike.</summary>
    SoundsAlike,

    /// <summary>One is the initial of the other.</summary>
    Initial,
}
