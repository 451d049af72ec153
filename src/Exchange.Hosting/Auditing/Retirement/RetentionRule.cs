namespace Exchange.Hosting.Auditing.Retirement;

/// <summary>How long private parts of entries are kept.</summary>
/// <param name="MonthsKept">Months after the month that an entry is from; fewer than a year count as a year (CJIS AU-11).</param>
public sealed record RetentionRule(int MonthsKept)
{
    private const int MonthsMin = 12;

    /// <summary>The first day of the earliest month that must still be there; everything before it may be destroyed.</summary>
    public DateOnly KeptFrom(DateTimeOffset now) =>
        new DateOnly(now.UtcDateTime.Year, now.UtcDateTime.Month, 1).AddMonths(-Math.Max(MonthsMin, MonthsKept));
}
