using System.Globalization;
using Exchange.Records.Identity;
using Exchange.Records.Queries.Language;

namespace Exchange.Records.Queries;

/// <summary>Reads dates and ranges of dates, as people write them.</summary>
internal static class DateCriteria
{
    private const int AroundMax = 366;

    /// <summary>A date, <c>date~n</c> for up to n years, months or days before or after, whichever is its last known part, or a range.</summary>
    public static CriterionReading Read(string value)
    {
        var text = value.Trim('"').Trim();
        if (RangeText.TryRead(text, out var range))
        {
            return FromRange(range);
        }

        var tilde = text.IndexOf('~', StringComparison.Ordinal);
        if (!WrittenDate.TryRead(tilde < 0 ? text : text[..tilde].Trim(), out var date))
        {
            return Unreadable();
        }

        if (tilde < 0)
        {
            return CriterionReading.Good(new Criterion.Date(date));
        }

        return int.TryParse(text.AsSpan(tilde + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var around) && around <= AroundMax
            ? CriterionReading.Good(Around(date, around))
            : CriterionReading.Bad("date-unreadable", $"behind a date give ~ and a number up to {AroundMax}, for example 1987~2");
    }

    private static CriterionReading FromRange(RangeText range)
    {
        var (fromRead, toRead) = (TryReadEnd(range.From, out var from), TryReadEnd(range.To, out var to));
        if (!fromRead || !toRead || (from is null && to is null))
        {
            return Unreadable();
        }

        DateOnly? first = from is not { } begin ? null : range.WithoutEnds ? Next(begin.LastDay, 1) : begin.FirstDay;
        DateOnly? last = to is not { } end ? null : range.WithoutEnds ? Next(end.FirstDay, -1) : end.LastDay;
        return last < first
            ? CriterionReading.Bad("range-reversed", "the range ends before it begins; swap its ends")
            : CriterionReading.Good(new Criterion.Days(first, last));
    }

    private static bool TryReadEnd(string? text, out PartialDate? date)
    {
        date = null;
        if (text is not null && WrittenDate.TryRead(text, out var read))
        {
            date = read;
        }

        return text is null || date is not null;
    }

    private static Criterion.Days Around(PartialDate date, int around) => (date.Month, date.Day) switch
    {
        (0, _) => new(Moved(date, -12 * around).FirstDay, Moved(date, 12 * around).LastDay),
        (_, 0) => new(Moved(date, -around).FirstDay, Moved(date, around).LastDay),
        _ => new(Next(date.FirstDay, -around), Next(date.FirstDay, around)),
    };

    private static PartialDate Moved(PartialDate date, int months)
    {
        var moved = Math.Clamp((date.Year * 12) + Math.Max(date.Month - 1, 0) + months, 12, (9999 * 12) + 11);
        return new PartialDate(moved / 12, date.Month == 0 ? 0 : (moved % 12) + 1);
    }

    private static DateOnly Next(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    private static CriterionReading Unreadable() => CriterionReading.Bad(
        "date-unreadable", "give a date that exists, such as 1987, 1987-03, 1987-03-09, 3/9/1987 or 9 Mar 1987, or a range such as 1980..1990");
}
