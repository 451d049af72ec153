using System.Globalization;
using Exchange.Records.Entities;
using Exchange.Synthetic.Text;

namespace Exchange.Synthetic.Layouts;

/// <summary>
/// The second vendor's export: one row a case with up to three persons, ISO dates, codes of the vendor.
/// </summary>
internal static class CaseColumnsLayout
{
    private const int PersonsMax = 3;
    private const int VehiclesMax = 2;

    private static readonly RecordPart<Location> Scene = new(r => r.Scene(), "loc_");
    private static readonly RecordPart<Offense> Offense = new(r => r.Offense(), "off_");
    private static readonly RecordPart<PropertyItem> Item = new(r => r.Item(), "i_");
    private static readonly RecordPart<Firearm> Gun = new(r => r.Gun(), "g_");
    private static readonly RecordPart<Person> Officer = new(r => r.Officer());

    /// <summary>The sheet: semicolons, LF.</summary>
    public static CsvSheet Sheet { get; } = new(';', "\n",
    [
        .. Event(),
        .. Enumerable.Range(0, PersonsMax).SelectMany(Party),
        .. Enumerable.Range(0, VehiclesMax).SelectMany(Car),
        .. Things(),
    ]);

    private static IEnumerable<CsvColumn> Event() =>
    [
        new("id", r => r.LocalId),
        new("kind", r => VendorCodes.Kind(r.Kind)),
        new("status", r => VendorCodes.Status(r.Status)),
        new("begun", r => Iso(r.OccurredFrom)),
        new("ended", r => Iso(r.OccurredTo)),
        new("reported", r => Iso(r.ReportedAt)),
        new("changed", r => Iso(r.UpdatedAt)),
        new("flags", r => Flags(r.Marks)),
        Offense.Column("code", o => o.Code),
        Offense.Column("text", o => o.Description),
        Offense.Column("statute", o => o.Statute),
        Offense.Column("class", o => o.Severity?[..1].ToUpperInvariant()),
        Offense.Column("attempt", o => o.Attempted == true ? "1" : null),
        Offense.Column("weapon", o => o.Weapon),
        Scene.Column("role", l => VendorCodes.Place(l.Role)),
        Scene.Column("name", l => l.CommonName),
        Scene.Column("street", l => l.Street),
        Scene.Column("unit", l => l.Unit),
        Scene.Column("city", l => l.City),
        Scene.Column("zip", l => l.PostalCode),
        Scene.Column("kind", l => l.Category),
        Scene.Column("lat_lon", l => FormattableString.Invariant($"{l.Latitude} {l.Longitude}")),
        Officer.Column("officer_role", p => VendorCodes.Role(p.Role)),
        Officer.Column("officer", p => p.Name is { } name ? $"{name.Surname}, {name.Given}" : null),
        Officer.Column("officer_badge", p => p.Number("local")),
        new("shop", r => r.Organizations.Count > 0 ? r.Organizations[0].Name : null),
        new("contact", r => r.Contact?.Name),
        new("contact_phone", r => r.Contact?.Phone),
        new("contact_mail", r => r.Contact?.Email),
        new("narrative", r => r.Narrative),
    ];

    private static IEnumerable<CsvColumn> Party(int index)
    {
        var prefix = FormattableString.Invariant($"p{index + 1}_");
        var party = new RecordPart<Person>(r => r.Person(index), prefix);
        var smt = new RecordPart<ScarMarkTattoo>(
            r => r.Person(index)?.ScarsMarksTattoos is [var first, ..] ? first : null, prefix + "smt_");
        var home = new RecordPart<Location>(r => r.Home(index), prefix);
        return
        [
            party.Column("role", p => VendorCodes.Role(p.Role)),
            party.Column("flags", p => Flags(p.Marks)),
            party.Column("last", p => p.Name?.Surname),
            party.Column("first", p => p.Name?.Given),
            party.Column("middle", p => p.Name?.Middle),
            party.Column("suffix", p => p.Name?.Suffix),
            party.Column("alias", p => p.Aliases.Count > 0 ? p.Aliases[0].Full : null),
            party.Column("dob", p => p.DateOfBirth?.ToString()),
            party.Column("sex", p => VendorCodes.Sex(p.Sex)),
            party.Column("race", p => p.Race),
            party.Column("ethnicity", p => p.Ethnicity),
            party.Column("height", p => Cells.Digits(p.HeightInches)),
            party.Column("weight", p => Cells.Digits(p.WeightPounds)),
            party.Column("eyes", p => p.EyeColor),
            party.Column("hair", p => p.HairColor),
            smt.Column("kind", s => s.Category),
            smt.Column("where", s => s.Location),
            smt.Column("text", s => s.Description),
            party.Column("caution", p => p.CautionCodes is [var first, ..] ? first : null),
            party.Column("ssn", p => p.Number("ssn")?.Replace("-", "", StringComparison.Ordinal)),
            party.Column("licence", p => p.Number("driver-licence")),
            party.Column("state_id", p => p.Number("state-id")),
            party.Column("job", p => p.Occupation),
            new(prefix + "phone", r => r.Phone(index)?.Replace('-', '.')),
            new(prefix + "mail", r => r.Email(index)),
            home.Column("street", h => h.Street),
            home.Column("unit", h => h.Unit),
            home.Column("city", h => h.City),
            home.Column("zip", h => h.PostalCode),
        ];
    }

    private static IEnumerable<CsvColumn> Car(int index)
    {
        var car = new RecordPart<Vehicle>(r => r.Car(index), FormattableString.Invariant($"v{index + 1}_"));
        return
        [
            car.Column("role", v => VendorCodes.Thing(v.Role)),
            car.Column("status", v => v.Status),
            car.Column("plate", v => v.Plate),
            car.Column("state", v => v.PlateState),
            car.Column("vin", v => v.Vin),
            car.Column("year", v => Cells.Digits(v.ModelYear)),
            car.Column("make", v => v.Make),
            car.Column("model", v => v.Model),
            car.Column("style", v => v.Style),
            car.Column("type", v => v.Category),
            car.Column("color", v => v.Color),
        ];
    }

    private static IEnumerable<CsvColumn> Things() =>
    [
        Item.Column("role", i => VendorCodes.Thing(i.Role)),
        Item.Column("status", i => i.Status),
        Item.Column("type", i => i.Category),
        Item.Column("text", i => i.Description),
        Item.Column("brand", i => i.Brand),
        Item.Column("model", i => i.Model),
        Item.Column("serial", i => i.Serial),
        Item.Column("color", i => i.Color),
        Item.Column("value", i => Cells.Digits(i.ValueDollars)),
        Gun.Column("role", g => VendorCodes.Thing(g.Role)),
        Gun.Column("status", g => g.Status),
        Gun.Column("type", g => g.Type),
        Gun.Column("action", g => g.Action),
        Gun.Column("make", g => g.Make),
        Gun.Column("model", g => g.Model),
        Gun.Column("caliber", g => g.Caliber),
        Gun.Column("serial", g => g.Serial),
    ];

    /// <summary>
    /// J juvenile, S sealed, V victim confidential, A active investigation, C confidential source; several joined
    /// by a plus.
    /// </summary>
    private static string? Flags(IReadOnlyList<string> marks) =>
        marks.Count == 0 ? null : string.Join('+', marks.Select(VendorCodes.Mark));

    private static string? Iso(DateTimeOffset? time) =>
        time is { } known
            ? LocalClock.WithOffset(known).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
            : null;
}
