namespace Exchange.Matching.Names;

/// <summary>
/// Weights of evidence for names: ln(m / u), where m is how often two mentions of one person agree in this way and u how often two persons'
/// names do by chance (Fellegi and Sunter, 1969). The figures m are rounded from what data quality studies of police and health registers
/// report; u is the share of bearers, and for weaker agreement a part of it and the share of the neighbours.
/// </summary>
public static class NameWeights
{
    /// <summary>Both names are given and are not alike.</summary>
    public const double Differ = -3.0;

    /// <summary>A middle name or initial that is not alike.</summary>
    public const double MiddleDiffers = -1.5;

    /// <summary>A name that the other side does not have, while it has others.</summary>
    public const double Missing = -0.3;

    /// <summary>Each name found beyond those asked for.</summary>
    public const double Extra = -0.1;

    /// <summary>A given name where the family name should be, or the other way round.</summary>
    public const double OtherRole = -0.7;

    /// <summary>Weight of an agreement with a token that this share of people bear.</summary>
    public static double Of(NameAgreement agreement, double frequency) => agreement switch
    {
        NameAgreement.Same => Math.Log(0.85 / (frequency + 1e-5)),
        NameAgreement.Nickname => Math.Log(0.10 / ((0.5 * frequency) + 5e-4)),
        NameAgreement.Transliteration => Math.Log(0.10 / ((0.5 * frequency) + 7e-4)),
        NameAgreement.OneError => Math.Log(0.05 / ((0.3 * frequency) + 2e-4)),
        NameAgreement.TwoErrors => Math.Log(0.02 / ((0.3 * frequency) + 3e-4)),
        NameAgreement.SoundsAlike => Math.Log(0.03 / ((0.5 * frequency) + 1e-3)),
        NameAgreement.Initial => Math.Log(0.10 / 0.05),
        NameAgreement.None => 0,
    };
}
