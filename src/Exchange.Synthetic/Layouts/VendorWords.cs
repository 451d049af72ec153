using System.Collections.Frozen;

namespace Exchange.Synthetic.Layouts;

/// <summary>The first vendor writes words where we write codes.</summary>
internal static class VendorWords
{
    private static readonly FrozenDictionary<string, string> Kinds = Words(
        "incident=INCIDENT REPORT|arrest=ARREST REPORT|booking=BOOKING SHEET|incarceration=INMATE RECORD|" +
        "supervision=SUPERVISION CASE|warrant=WARRANT|protection-order=PROTECTIVE ORDER|" +
        "missing-person=MISSING PERSON REPORT|citation=TRAFFIC CITATION|field-contact=FIELD INTERVIEW CARD|" +
        "service-call=CALL FOR SERVICE|crash=CRASH REPORT|pawn=PAWN TICKET|property=FOUND PROPERTY REPORT|" +
        "vehicle-theft=VEHICLE THEFT REPORT|vehicle-tow=TOW SHEET");

    private static readonly FrozenDictionary<string, string> Roles = Words(
        "INCIDENT-SUBJECT=SUSPECT|INCIDENT-VICTIM=VICTIM|INCIDENT-WITNESS=WITNESS|" +
        "INCIDENT-COMPLAINANT=COMPLAINANT|ARREST-ARRESTEE=ARRESTEE|OFFENSE-VICTIM=VICTIM OF OFFENSE|" +
        "BOOKING-SUBJECT=PERSON BOOKED|INCARCERATION-SUBJECT=INMATE|SUPERVISED_RELEASE-SUBJECT=SUPERVISED PERSON|" +
        "WARRANT-SUBJECT=WANTED PERSON|PROTECTION_ORDER-PETITIONER=PETITIONER|" +
        "PROTECTION_ORDER-RESPONDENT=RESPONDENT|CITATION-SUBJECT=CITED DRIVER|" +
        "FIELD_CONTACT-SUBJECT=PERSON CONTACTED|SERVICE_CALL-CALLER=CALLER|SERVICE_CALL-SUBJECT=SUBJECT OF CALL|" +
        "CRASH-DRIVER=DRIVER|CRASH-PASSENGER=PASSENGER|CRASH-VICTIM=INJURED PERSON|PAWN-SELLER=SELLER|" +
        "MISSING_PERSON-SUBJECT=MISSING PERSON|MISSING_PERSON-REPORTER=REPORTING PERSON");

    private static readonly FrozenDictionary<string, string> Officers = Words(
        "INCIDENT-REPORTING_OFFICER=REPORTING|ARREST-ARRESTING_OFFICER=ARRESTING|BOOKING-BOOKING_OFFICER=BOOKING|" +
        "SUPERVISED_RELEASE-SUPERVISING_OFFICIAL=SUPERVISING|WARRANT-ISSUING_OFFICIAL=ISSUING|" +
        "CITATION-OFFICER=CITING|FIELD_CONTACT-OFFICER=CONTACTING|SERVICE_CALL-OFFICER=RESPONDING|" +
        "CRASH-OFFICER=CRASH");

    private static readonly FrozenDictionary<string, string> Places = Words(
        "PLACE-INCIDENT=SCENE|PLACE-ARREST=ARREST LOCATION|PLACE-STOP=STOP LOCATION|" +
        "PLACE-RECOVERY=RECOVERY LOCATION|PLACE-TOW=TOW LOCATION|PLACE-SHOP=SHOP");

    private static readonly FrozenDictionary<string, string> Sexes = Words(
        "M=MALE|F=FEMALE|U=UNKNOWN");

    private static readonly FrozenDictionary<string, string> Races = Words(
        "W=WHITE|B=BLACK|A=ASIAN|I=AMERICAN INDIAN|P=PACIFIC ISLANDER|U=UNKNOWN");

    private static readonly FrozenDictionary<string, string> Ethnicities = Words(
        "H=HISPANIC|N=NOT HISPANIC");

    private static readonly FrozenDictionary<string, string> Eyes = Words(
        "BRO=BROWN|BLU=BLUE|HAZ=HAZEL|GRN=GREEN|GRY=GRAY|BLK=BLACK");

    private static readonly FrozenDictionary<string, string> Hair = Words(
        "BRO=BROWN|BLK=BLACK|BLN=BLOND|RED=RED|SDY=SANDY|GRY=GRAY|XXX=BALD");

    private static readonly FrozenDictionary<string, string> Colors = Words(
        "WHI=WHITE|BLK=BLACK|SIL=SILVER|GRY=GRAY|BLU=BLUE|RED=RED|GRN=GREEN|TAN=TAN|GLD=GOLD|MAR=MAROON|" +
        "BRO=BROWN|ONG=ORANGE|YEL=YELLOW");

    private static readonly FrozenDictionary<string, string> Involvements = Words(
        "ITEM-STOLEN=STOLEN|ITEM-RECOVERED=RECOVERED|ITEM-EVIDENCE=EVIDENCE|ITEM-PAWNED=PAWNED|" +
        "ITEM-INVOLVED=INVOLVED|ITEM-TOWED=TOWED");

    private static readonly FrozenDictionary<string, string> GunTypes = Words(
        "P=PISTOL|S=SHOTGUN|R=RIFLE");

    /// <summary>A kind of record.</summary>
    public static string Kind(string code) => Kinds[code];

    /// <summary>A person's role.</summary>
    public static string? Role(string? code) => Find(Roles, code);

    /// <summary>An officer's role.</summary>
    public static string? Officer(string? code) => Find(Officers, code);

    /// <summary>A place's role.</summary>
    public static string? Place(string? code) => Find(Places, code);

    public static string? Sex(string? code) => Find(Sexes, code);

    public static string? Race(string? code) => Find(Races, code);

    public static string? Ethnicity(string? code) => Find(Ethnicities, code);

    public static string? Eye(string? code) => Find(Eyes, code);

    public static string? HairColor(string? code) => Find(Hair, code);

    public static string? Color(string? code) => Find(Colors, code);

    /// <summary>Role of a thing.</summary>
    public static string? Involvement(string? code) => Find(Involvements, code);

    public static string? GunType(string? code) => Find(GunTypes, code);

    /// <summary>A list <c>code=word|code=word</c> as a dictionary.</summary>
    internal static FrozenDictionary<string, string> Words(string list) => list.Split('|')
        .Select(pair => pair.Split('='))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static string? Find(FrozenDictionary<string, string> words, string? code) =>
        code is null ? null : words[code];
}
