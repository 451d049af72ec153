using System.Globalization;
using Exchange.Records;
using Exchange.Records.Entities;
using Exchange.Synthetic.Text;

namespace Exchange.Synthetic.Layouts;

/// <summary>Finds and writes what several columns need.</summary>
internal static class Cells
{
    /// <summary>The person of that number, officers not counted.</summary>
    public static Person? Person(this ContributedRecord record, int index) =>
        Find(record.Persons, "p", index, one => one.Id);

    /// <summary>The officer.</summary>
    public static Person? Officer(this ContributedRecord record) => Find(record.Persons, "o", 0, one => one.Id);

    /// <summary>Where the event was.</summary>
    public static Location? Scene(this ContributedRecord record) => Find(record.Locations, "l", 0, one => one.Id);

    /// <summary>Where the person of that number lives.</summary>
    public static Location? Home(this ContributedRecord record, int index) =>
        Find(record.Locations, "h", index, one => one.Id);

    /// <summary>Telephone of the person of that number.</summary>
    public static string? Phone(this ContributedRecord record, int index) =>
        Find(record.Telephones, "t", index, one => one.Id)?.Number;

    /// <summary>E-mail address of the person of that number.</summary>
    public static string? Email(this ContributedRecord record, int index) =>
        Find(record.Emails, "e", index, one => one.Id)?.Address;

    /// <summary>The vehicle of that number.</summary>
    public static Vehicle? Car(this ContributedRecord record, int index) =>
        Find(record.Vehicles, "v", index, one => one.Id);

    /// <summary>The thing.</summary>
    public static PropertyItem? Item(this ContributedRecord record) =>
        record.Properties.Count > 0 ? record.Properties[0] : null;

    /// <summary>The firearm.</summary>
    public static Firearm? Gun(this ContributedRecord record) => record.Firearms.Count > 0 ? record.Firearms[0] : null;

    /// <summary>The offense.</summary>
    public static Offense? Offense(this ContributedRecord record) =>
        record.Offenses.Count > 0 ? record.Offenses[0] : null;

    /// <summary>The person's number of that type.</summary>
    public static string? Number(this Person? person, string type) =>
        person?.Identifiers.FirstOrDefault(one => one.Type == type)?.Value;

    /// <summary>Y, or nothing.</summary>
    public static string? Flag(bool isSo) => isSo ? "Y" : null;

    /// <summary>A time on the wall clock, in this format.</summary>
    public static string? Local(DateTimeOffset? time, string format) =>
        time is { } known ? LocalClock.ToLocal(known).ToString(format, CultureInfo.InvariantCulture) : null;

    /// <summary>Upper case.</summary>
    public static string? Up(string? text) => text?.ToUpperInvariant();

    /// <summary>A number without any marks.</summary>
    public static string? Digits(IFormattable? number) => number?.ToString(null, CultureInfo.InvariantCulture);

    private static T? Find<T>(IReadOnlyList<T> list, string letter, int index, Func<T, string> id)
        where T : class
    {
        foreach (var one in list)
        {
            var name = id(one);
            if (name[0] == letter[0] && name.Length == 2 && name[1] == '1' + index)
            {
                return one;
            }
        }

        return null;
    }
}
