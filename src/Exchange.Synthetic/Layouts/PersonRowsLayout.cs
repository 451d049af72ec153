using Exchange.Records.Codes;
using Exchange.Records.Entities;
using Exchange.Records.Identity;

namespace Exchange.Synthetic.Layouts;

/// <summary>
/// The first vendor's export: one row a person in an event, upper case, US dates in local time, words for codes.
/// </summary>
internal static class PersonRowsLayout
{
    private const string Time = "MM/dd/yyyy h:mm tt";

    private static readonly RecordPart<Location> Scene = new(r => r.Scene());
    private static readonly RecordPart<Offense> Offense = new(r => r.Offense());
    private static readonly RecordPart<Person> Party = new(r => r.Person(0));
    private static readonly RecordPart<ScarMarkTattoo> Smt = new(
        r => r.Person(0)?.ScarsMarksTattoos is [var first, ..] ? first : null);
    private static readonly RecordPart<Location> Residence = new(r => r.Home(0));
    private static readonly RecordPart<Vehicle> Vehicle = new(r => r.Car(0));
    private static readonly RecordPart<PropertyItem> Item = new(r => r.Item());
    private static readonly RecordPart<Firearm> Gun = new(r => r.Gun());
    private static readonly RecordPart<Person> Officer = new(r => r.Officer());

    /// <summary>The sheet: commas, CR LF.</summary>
    public static CsvSheet Sheet { get; } = new(
        ',', "\r\n", [.. Event(), .. Marked(), .. Person(), .. Home(), .. Car(), .. Things(), .. Ending()]);

    private static IEnumerable<CsvColumn> Event() =>
    [
        new("ROW_ID", r => r.LocalId),
        new("CASE_NUMBER", r => r.OwnerReference),
        new("REPORT_TYPE", r => VendorWords.Kind(r.Kind)),
        new("CASE_STATUS", r => Cells.Up(r.Status)),
        new("EVENT_DATE", r => Cells.Local(r.OccurredFrom, "MM/dd/yyyy")),
        new("EVENT_TIME", r => Cells.Local(r.OccurredFrom, "h:mm tt")),
        new("EVENT_END", r => Cells.Local(r.OccurredTo, Time)),
        new("REPORTED", r => Cells.Local(r.ReportedAt, Time)),
        new("LAST_UPDATED", r => Cells.Local(r.UpdatedAt, Time)),
        Offense.Column("OFFENSE", o => Cells.Up(o.Description)),
        Offense.Column("STATUTE", o => o.Statute),
        Offense.Column("LEVEL", o => Cells.Up(o.Severity)),
        Offense.Column("ATTEMPTED", o => Cells.Flag(o.Attempted == true)),
        Offense.Column("WEAPON", o => Cells.Up(o.Weapon)),
        Scene.Column("PLACE_TYPE", l => VendorWords.Place(l.Role)),
        Scene.Column("PLACE_NAME", l => Cells.Up(l.CommonName)),
        Scene.Column("ADDRESS", l => Cells.Up(l.Street)),
        Scene.Column("UNIT", l => l.Unit),
        Scene.Column("CITY", l => Cells.Up(l.City)),
        Scene.Column("STATE", l => l.State),
        Scene.Column("ZIP", l => l.PostalCode),
        Scene.Column("PREMISES", l => Cells.Up(l.Category)),
        Scene.Column("LATITUDE", l => Cells.Digits(l.Latitude)),
        Scene.Column("LONGITUDE", l => Cells.Digits(l.Longitude)),
    ];

    private static IEnumerable<CsvColumn> Marked() =>
    [
        new("SEALED", r => Cells.Flag(r.Marks.Contains(Marks.Sealed))),
        new("JUVENILE_CASE", r => Cells.Flag(r.Marks.Contains(Marks.Juvenile))),
        new("VICTIM_CONFIDENTIAL", r => Cells.Flag(r.Marks.Contains(Marks.VictimConfidential))),
        new("ACTIVE_INVESTIGATION", r => Cells.Flag(r.Marks.Contains(Marks.ActiveInvestigation))),
        new("CONFIDENTIAL_SOURCE", r => Cells.Flag(r.Marks.Contains("confidential-source"))),
    ];

    private static IEnumerable<CsvColumn> Person() =>
    [
        Party.Column("ROLE", p => VendorWords.Role(p.Role)),
        Party.Column("LAST_NAME", p => Cells.Up(p.Name?.Surname)),
        Party.Column("FIRST_NAME", p => Cells.Up(p.Name?.Given)),
        Party.Column("MIDDLE_NAME", p => Cells.Up(p.Name?.Middle)),
        Party.Column("SUFFIX", p => Cells.Up(p.Name?.Suffix)),
        Party.Column("STREET_NAME", p => p.Aliases.Count > 0 ? Cells.Up(p.Aliases[0].Full) : null),
        Party.Column("DOB", p => UsDate(p.DateOfBirth)),
        Party.Column("JUVENILE", p => Cells.Flag(p.Juvenile == true)),
        Party.Column("PROTECTED", p => Cells.Flag(p.Marks.Contains(Marks.VictimConfidential))),
        Party.Column("SOURCE", p => Cells.Flag(p.Marks.Contains("confidential-source"))),
        Party.Column("SEX", p => VendorWords.Sex(p.Sex)),
        Party.Column("RACE", p => VendorWords.Race(p.Race)),
        Party.Column("ETHNICITY", p => VendorWords.Ethnicity(p.Ethnicity)),
        Party.Column("HEIGHT_INCHES", p => Cells.Digits(p.HeightInches)),
        Party.Column("WEIGHT_LBS", p => Cells.Digits(p.WeightPounds)),
        Party.Column("EYES", p => VendorWords.Eye(p.EyeColor)),
        Party.Column("HAIR", p => VendorWords.HairColor(p.HairColor)),
        Smt.Column("SMT_TYPE", s => Cells.Up(s.Category)),
        Smt.Column("SMT_LOCATION", s => Cells.Up(s.Location)),
        Smt.Column("SMT_DESCRIPTION", s => Cells.Up(s.Description)),
        Party.Column("CAUTION", p => p.CautionCodes is [var first, ..] ? first : null),
        Party.Column("SSN", p => p.Number("ssn")),
        Party.Column("DL_NUMBER", p => p.Number("driver-licence")),
        Party.Column("STATE_ID", p => p.Number("state-id")),
        Party.Column("OCCUPATION", p => Cells.Up(p.Occupation)),
    ];

    private static IEnumerable<CsvColumn> Home() =>
    [
        Residence.Column("HOME_ADDRESS", h => Cells.Up(h.Street)),
        Residence.Column("HOME_UNIT", h => h.Unit),
        Residence.Column("HOME_CITY", h => Cells.Up(h.City)),
        Residence.Column("HOME_STATE", h => h.State),
        Residence.Column("HOME_ZIP", h => h.PostalCode),
        new("PHONE", r => UsPhone(r.Phone(0))),
        new("EMAIL", r => r.Email(0)),
    ];

    private static IEnumerable<CsvColumn> Car() =>
    [
        Vehicle.Column("VEH_INVOLVEMENT", v => VendorWords.Involvement(v.Role)),
        Vehicle.Column("VEH_STATUS", v => Cells.Up(v.Status)),
        Vehicle.Column("VEH_PLATE", v => v.Plate),
        Vehicle.Column("VEH_PLATE_STATE", v => v.PlateState),
        Vehicle.Column("VEH_VIN", v => v.Vin),
        Vehicle.Column("VEH_YEAR", v => Cells.Digits(v.ModelYear)),
        Vehicle.Column("VEH_MAKE", v => Cells.Up(v.Make)),
        Vehicle.Column("VEH_MODEL", v => Cells.Up(v.Model)),
        Vehicle.Column("VEH_BODY", v => v.Style),
        Vehicle.Column("VEH_TYPE", v => Cells.Up(v.Category)),
        Vehicle.Column("VEH_COLOR", v => VendorWords.Color(v.Color)),
    ];

    private static IEnumerable<CsvColumn> Things() =>
    [
        Item.Column("ITEM_INVOLVEMENT", i => VendorWords.Involvement(i.Role)),
        Item.Column("ITEM_STATUS", i => Cells.Up(i.Status)),
        Item.Column("ITEM_TYPE", i => Cells.Up(i.Category)),
        Item.Column("ITEM_DESCRIPTION", i => Cells.Up(i.Description)),
        Item.Column("ITEM_BRAND", i => Cells.Up(i.Brand)),
        Item.Column("ITEM_MODEL", i => Cells.Up(i.Model)),
        Item.Column("ITEM_SERIAL", i => i.Serial),
        Item.Column("ITEM_COLOR", i => Cells.Up(i.Color)),
        Item.Column("ITEM_VALUE", i => $"${Cells.Digits(i.ValueDollars)}.00"),
        Gun.Column("GUN_INVOLVEMENT", g => VendorWords.Involvement(g.Role)),
        Gun.Column("GUN_STATUS", g => Cells.Up(g.Status)),
        Gun.Column("GUN_TYPE", g => VendorWords.GunType(g.Type)),
        Gun.Column("GUN_ACTION", g => g.Action),
        Gun.Column("GUN_MAKE", g => Cells.Up(g.Make)),
        Gun.Column("GUN_MODEL", g => g.Model),
        Gun.Column("GUN_CALIBER", g => g.Caliber),
        Gun.Column("GUN_SERIAL", g => g.Serial),
    ];

    private static IEnumerable<CsvColumn> Ending() =>
    [
        new("SHOP", r => r.Organizations.Count > 0 ? Cells.Up(r.Organizations[0].Name) : null),
        Officer.Column("OFFICER_CAPACITY", p => VendorWords.Officer(p.Role)),
        Officer.Column("OFFICER_LAST", p => Cells.Up(p.Name?.Surname)),
        Officer.Column("OFFICER_FIRST", p => Cells.Up(p.Name?.Given)),
        Officer.Column("OFFICER_BADGE", p => p.Number("local")),
        new("CONTACT", r => r.Contact?.Name),
        new("CONTACT_PHONE", r => r.Contact?.Phone),
        new("CONTACT_EMAIL", r => r.Contact?.Email),
        new("NARRATIVE", r => r.Narrative),
    ];

    private static string? UsDate(PartialDate? date) => date switch
    {
        null => null,
        { Month: 0 } year => FormattableString.Invariant($"{year.Year:D4}"),
        { } whole => FormattableString.Invariant($"{whole.Month:D2}/{whole.Day:D2}/{whole.Year:D4}"),
    };

    private static string? UsPhone(string? number) => number is null ? null : $"({number[..3]}) {number[4..]}";
}
