namespace Exchange.Synthetic.Mentions;

/// <summary>
/// Share of the mentions that get an error, before the agency's carelessness (0.7 to 1.3) is multiplied in. Where
/// an error needs something (a nickname, a day below thirteen), the share is of the mentions that have it.
/// </summary>
internal static class ErrorRates
{
    public const double TypoGiven = 0.035;
    public const double TypoSurname = 0.045;
    public const double TypoStreet = 0.04;
    public const double Nickname = 0.18;
    public const double FalseName = 0.006;
    public const double NamePartsSwapped = 0.006;
    public const double FormerName = 0.12;
    public const double SurnamePartDropped = 0.22;
    public const double SurnameJoined = 0.12;
    public const double AccentsDropped = 0.35;
    public const double MiddleInitial = 0.45;
    public const double MiddleMissing = 0.25;
    public const double SuffixMissing = 0.35;
    public const double BirthMissing = 0.05;
    public const double BirthMissingOfWitness = 0.30;
    public const double BirthYearOnly = 0.015;
    public const double BirthDayMonthSwapped = 0.035;
    public const double BirthDigit = 0.025;
    public const double SexWrong = 0.004;
    public const double SexUnknown = 0.012;
    public const double AddressOld = 0.12;
    public const double AddressMissing = 0.12;
    public const double PhoneOld = 0.12;
    public const double PhoneDigit = 0.02;
    public const double SsnDigit = 0.03;
}
