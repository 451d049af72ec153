using System.Globalization;
using Exchange.Records;
using Exchange.Records.Entities;
using Exchange.Records.Identity;

namespace Exchange.TestKit;

/// <summary>
/// Records and their parts for tests: valid, small, the same every time. Change what a test is about with <c>with</c>. Everybody here
/// is invented.
/// </summary>
public static class Some
{
    /// <summary>The agency that contributed the records: a police department.</summary>
    public static Ori Owner { get; } = Ori.Parse("FL9900000");

    /// <summary>Another police department of the same state.</summary>
    public static Ori Police { get; } = Ori.Parse("FL9900100");

    /// <summary>A sheriff of another state.</summary>
    public static Ori OtherState { get; } = Ori.Parse("GA9900200");

    /// <summary>A prosecutor.</summary>
    public static Ori Prosecutor { get; } = Ori.Parse("FL990010A");

    /// <summary>INTERPOL.</summary>
    public static Ori Interpol { get; } = Ori.Parse("DCINTER0I");

    /// <summary>An agency of which nobody knows what kind it is.</summary>
    public static Ori Unknown { get; } = Ori.Parse("FL990010Q");

    /// <summary>Noon of the day that <see cref="ManualTime"/> begins with.</summary>
    public static DateTimeOffset Noon { get; } = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    /// <summary>An incident without any entity.</summary>
    public static ContributedRecord Record(string localId = "1", string kind = "incident") => new()
    {
        Owner = Owner,
        System = "rms",
        LocalId = localId,
        Kind = kind,
    };

    /// <summary>An incident with these persons.</summary>
    public static ContributedRecord RecordOf(params Person[] persons) => Record() with { Persons = persons };

    /// <summary>A person known by name alone.</summary>
    public static Person Person(string surname = "Quimby", string given = "Wendell", string id = "p1", string role = "INCIDENT-SUBJECT") =>
        new() { Id = id, Role = role, Name = new PersonName { Given = given, Surname = surname } };

    /// <summary>A victim.</summary>
    public static Person Victim(string surname = "Larkspur", string given = "Odette", string id = "p2") =>
        Person(surname, given, id, "INCIDENT-VICTIM");

    /// <summary>A vehicle with a plate.</summary>
    public static Vehicle Vehicle(string plate = "QZX 4471", string id = "v1") =>
        new() { Id = id, Role = "ITEM-INVOLVED", Plate = plate, PlateState = "FL" };

    /// <summary>A telephone with a number that nobody has.</summary>
    public static Telephone Telephone(string number = "(850) 555-0142", string id = "t1") =>
        new() { Id = id, Role = "CONTACT", Number = number };

    /// <summary>A place.</summary>
    public static Location Location(string street = "1234 Main St", string id = "l1", string role = "PLACE-INCIDENT") =>
        new() { Id = id, Role = role, Street = street, City = "Quincy" };

    /// <summary>A stolen thing.</summary>
    public static PropertyItem Property(string serial = "SN-0042", string id = "i1") =>
        new() { Id = id, Role = "ITEM-STOLEN", Category = "bicycle", Serial = serial, Status = "stolen" };

    /// <summary>A recovered firearm.</summary>
    public static Firearm Firearm(string id = "f1") =>
        new() { Id = id, Role = "ITEM-RECOVERED", Status = "recovered", Serial = "K-77120" };

    /// <summary>A date, as far as it is given.</summary>
    public static PartialDate Date(string text) =>
        PartialDate.TryParse(text, out var date) ? date : throw new FormatException("a test gave a date that does not exist");

    /// <summary>A point in time in RFC 3339.</summary>
    public static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
