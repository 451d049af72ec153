namespace Exchange.Node.Findings.Detection;

/// <summary>When somebody works, by the clock of the place.</summary>
/// <param name="From">Begin.</param>
/// <param name="To">End; before the begin where the shift goes over midnight, and the same where it lasts the whole day.</param>
/// <param name="Zone">IANA name of the time zone. The default value is UTC.</param>
public sealed record Shift(TimeOnly From, TimeOnly To, string Zone = "UTC")
{
    /// <summary>Overtime that means nothing.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromHours(1);

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Whether the time lies in the shift, or within an hour of it. A zone that is not known says nothing against anybody.</summary>
    public bool Contains(DateTimeOffset time)
    {
        var length = To == From ? Day : To - From;
        return length + Margin + Margin >= Day
            || !TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out var zone)
            || TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, zone).DateTime).IsBetween(From.Add(-Margin), To.Add(Margin));
    }
}
