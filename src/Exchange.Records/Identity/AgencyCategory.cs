namespace Exchange.Records.Identity;

/// <summary>Agency category from the ninth character of the ORI (FBI N-DEx audit policy reference).</summary>
public enum AgencyCategory
{
    /// <summary>A character that stands for nothing known: entitled to nothing.</summary>
    Unknown,

    /// <summary>0 to 9: police, sheriff.</summary>
    LawEnforcement,

    /// <summary>A: prosecuting attorney, attorney general.</summary>
    Prosecutor,

    /// <summary>B: pretrial service or release agency.</summary>
    Pretrial,

    /// <summary>C: jail, prison, detention.</summary>
    Corrections,

    /// <summary>E: railroad or campus police that is not governmental.</summary>
    RailroadOrCampusPolice,

    /// <summary>G: probation or parole office.</summary>
    ProbationOrParole,

    /// <summary>I: INTERPOL, a limited participant that receives no state or local data.</summary>
    Interpol,

    /// <summary>J: court or magistrate.</summary>
    Court,

    /// <summary>M: custodial medical or psychiatric facility.</summary>
    CustodialFacility,

    /// <summary>N: regional dispatch centre.</summary>
    RegionalDispatch,

    /// <summary>Y: consolidated or other local criminal justice agency.</summary>
    OtherCriminalJustice,
}
