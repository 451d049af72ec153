using System.Globalization;
using Exchange.Index.Entries;
using Exchange.Records.Identity;

namespace Exchange.Index.Evaluation;

/// <summary>How old a person can have been at the event.</summary>
internal static class AgeRange
{
    /// <summary>Least and greatest age in years with the value that tells it: the ages on record, or else the date of birth.</summary>
    public static (int Least, int Most, IndexedValue Value)? Of(List<IndexedValue> values, DateTimeOffset? eventTime)
    {
        var least = values.Find(value => value.Field.Name == "ageMin");
        var most = values.Find(value => value.Field.Name == "ageMax");
        if ((least ?? most) is { } told)
        {
            return (Number(least ?? told), Number(most ?? told), told);
        }

        var birth = values.Find(value => value.Field.Name == "dateOfBirth");
        return birth is not null && eventTime is { } time && PartialDate.TryParse(birth.Text, out var born)
            ? (Years(born.LastDay, time), Years(born.FirstDay, time), birth)
            : null;
    }

    private static int Years(DateOnly born, DateTimeOffset time)
    {
        var day = DateOnly.FromDateTime(time.UtcDateTime);
        return day.Year - born.Year - ((day.Month, day.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0);
    }

    private static int Number(IndexedValue value) => int.Parse(value.Text, CultureInfo.InvariantCulture);
}
