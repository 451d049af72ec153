using Exchange.Records.Identity;
using Exchange.Synthetic.People;

namespace Exchange.Synthetic.Mentions;

/// <summary>
/// Writes a date of birth as a record has it. No error makes a grown person a juvenile or the other way round.
/// </summary>
internal static class BirthWriter
{
    /// <summary>The date, with the error made noted; null where none was written.</summary>
    public static PartialDate? Write(Writing writing)
    {
        var born = writing.Person.Born;
        var missing = writing.IsSubject ? ErrorRates.BirthMissing : ErrorRates.BirthMissingOfWitness;
        if (writing.Errs(missing, MentionErrors.BirthMissing))
        {
            return null;
        }

        if (!writing.Person.IsJuvenileOn(writing.Happening.Day) &&
            writing.Errs(ErrorRates.BirthYearOnly, MentionErrors.BirthYearOnly))
        {
            return new PartialDate(born.Year);
        }

        return PartialDate.From(Swapped(writing, born) ?? Misread(writing, born) ?? born);
    }

    private static DateOnly? Swapped(Writing writing, DateOnly born) =>
        born.Day <= 12 && born.Day != born.Month
            ? Keep(
                writing,
                new DateOnly(born.Year, born.Day, born.Month),
                ErrorRates.BirthDayMonthSwapped,
                MentionErrors.BirthDayMonthSwapped)
            : null;

    private static DateOnly? Misread(Writing writing, DateOnly born)
    {
        var step = writing.Draw.Between(1, 9);
        var wrong = writing.Draw.Below(3) switch
        {
            0 => WithDay(born, (born.Day / 10 * 10) + ((born.Day + step) % 10)),
            1 => WithDay(born, (born.Day + (10 * (1 + (step % 3)))) % 40),
            _ => WithYear(born, (born.Year / 10 * 10) + ((born.Year + step) % 10)),
        };
        return wrong is { } date && date != born
            ? Keep(writing, date, ErrorRates.BirthDigit, MentionErrors.BirthDigit)
            : null;
    }

    private static DateOnly? WithDay(DateOnly date, int day) =>
        day >= 1 && day <= DateTime.DaysInMonth(date.Year, date.Month)
            ? new DateOnly(date.Year, date.Month, day)
            : null;

    private static DateOnly? WithYear(DateOnly date, int year) =>
        date.Day <= DateTime.DaysInMonth(year, date.Month) ? new DateOnly(year, date.Month, date.Day) : null;

    private static DateOnly? Keep(Writing writing, DateOnly wrong, double rate, string error)
    {
        var day = writing.Happening.Day;
        var isPlausible = wrong < day &&
            (TruePerson.Age(wrong, day) < 18) == writing.Person.IsJuvenileOn(day);
        return isPlausible && writing.Errs(rate, error) ? wrong : null;
    }
}
