using System.Collections.Frozen;

namespace Exchange.Synthetic.Layouts;

/// <summary>
/// The second vendor has codes of its own for kinds, roles, statuses and sex; the rest is as NCIC has it.
/// </summary>
internal static class VendorCodes
{
    private static readonly FrozenDictionary<string, string> Kinds = VendorWords.Words(
        "incident=INC|arrest=ARR|booking=BKG|incarceration=JAL|supervision=SUP|warrant=WAR|protection-order=PRO|" +
        "missing-person=MIS|citation=CIT|field-contact=FIC|service-call=CFS|crash=CRA|pawn=PWN|property=PRP|" +
        "vehicle-theft=VTH|vehicle-tow=TOW");

    private static readonly FrozenDictionary<string, string> Roles = VendorWords.Words(
        "INCIDENT-SUBJECT=110|INCIDENT-VICTIM=120|INCIDENT-WITNESS=130|INCIDENT-COMPLAINANT=140|" +
        "ARREST-ARRESTEE=210|OFFENSE-VICTIM=220|BOOKING-SUBJECT=310|INCARCERATION-SUBJECT=320|" +
        "SUPERVISED_RELEASE-SUBJECT=330|WARRANT-SUBJECT=410|PROTECTION_ORDER-PETITIONER=420|" +
        "PROTECTION_ORDER-RESPONDENT=430|CITATION-SUBJECT=510|FIELD_CONTACT-SUBJECT=520|SERVICE_CALL-CALLER=530|" +
        "SERVICE_CALL-SUBJECT=540|CRASH-DRIVER=610|CRASH-PASSENGER=620|CRASH-VICTIM=630|PAWN-SELLER=710|" +
        "MISSING_PERSON-SUBJECT=810|MISSING_PERSON-REPORTER=820|INCIDENT-REPORTING_OFFICER=900|" +
        "ARREST-ARRESTING_OFFICER=901|BOOKING-BOOKING_OFFICER=902|SUPERVISED_RELEASE-SUPERVISING_OFFICIAL=903|" +
        "WARRANT-ISSUING_OFFICIAL=904|CITATION-OFFICER=905|FIELD_CONTACT-OFFICER=906|SERVICE_CALL-OFFICER=907|" +
        "CRASH-OFFICER=908");

    private static readonly FrozenDictionary<string, string> Things = VendorWords.Words(
        "ITEM-STOLEN=S|ITEM-RECOVERED=R|ITEM-EVIDENCE=E|ITEM-PAWNED=P|ITEM-INVOLVED=I|ITEM-TOWED=T");

    private static readonly FrozenDictionary<string, string> Places = VendorWords.Words(
        "PLACE-INCIDENT=SC|PLACE-ARREST=AR|PLACE-STOP=ST|PLACE-RECOVERY=RC|PLACE-TOW=TW|PLACE-SHOP=SH");

    private static readonly FrozenDictionary<string, string> Statuses = VendorWords.Words(
        "open=1|active=2|pending=3|closed=4|cleared-by-arrest=5|inactive=6|cold=7|unfounded=8|served=9|" +
        "released=10|completed=11|absconder=12");

    private static readonly FrozenDictionary<string, string> Sexes = VendorWords.Words(
        "M=1|F=2|U=9");

    private static readonly FrozenDictionary<string, string> MarkLetters = VendorWords.Words(
        "juvenile=J|sealed=S|victim-confidential=V|active-investigation=A|confidential-source=C");

    /// <summary>A kind of record; also the start of its number.</summary>
    public static string Kind(string code) => Kinds[code];

    /// <summary>Role of a person or officer.</summary>
    public static string? Role(string? code) => Find(Roles, code);

    /// <summary>Role of a thing.</summary>
    public static string? Thing(string? code) => Find(Things, code);

    /// <summary>Role of a place.</summary>
    public static string? Place(string? code) => Find(Places, code);

    /// <summary>A mark.</summary>
    public static string Mark(string code) => MarkLetters[code];

    public static string? Status(string? code) => Find(Statuses, code);

    public static string? Sex(string? code) => Find(Sexes, code);

    private static string? Find(FrozenDictionary<string, string> words, string? code) =>
        code is null ? null : words[code];
}
