namespace Exchange.Synthetic.Mentions;

/// <summary>Words of the truth file for what a record says otherwise than it is.</summary>
public static class MentionErrors
{
    /// <summary>Before the field and the kind of slip: <c>typo-surname-transpose</c>.</summary>
    public const string TypoPrefix = "typo-";

    public const string Nickname = "nickname";
    public const string FalseName = "false-name";
    public const string NamePartsSwapped = "name-parts-swapped";
    public const string FormerName = "former-name";
    public const string SurnamePartDropped = "surname-part-dropped";
    public const string SurnameJoined = "surname-joined";
    public const string AccentsDropped = "accents-dropped";
    public const string MiddleInitial = "middle-initial";
    public const string MiddleMissing = "middle-missing";
    public const string SuffixMissing = "suffix-missing";
    public const string BirthMissing = "birth-date-missing";
    public const string BirthYearOnly = "birth-date-year-only";
    public const string BirthDayMonthSwapped = "birth-date-day-month-swapped";
    public const string BirthDigit = "birth-date-digit";
    public const string SexWrong = "sex-wrong";
    public const string SexUnknown = "sex-unknown";
    public const string AddressOld = "address-old";
    public const string AddressMissing = "address-missing";
    public const string PhoneOld = "phone-old";
    public const string PhoneDigit = "phone-digit";
    public const string SsnDigit = "ssn-digit";
}
