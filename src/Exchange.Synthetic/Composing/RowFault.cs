namespace Exchange.Synthetic.Composing;

/// <summary>Why a row is broken on purpose, so that a demonstration has something to refuse.</summary>
public enum RowFault
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>A date of birth on 30 February.</summary>
    ImpossibleDate,

    /// <summary>No local id.</summary>
    MissingId,

    /// <summary>A firearm of which no crime is known, only its owner (RLEX-VII-D-2).</summary>
    FirearmNotCrimeLinked,
}
