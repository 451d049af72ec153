using NodaTime;
using NodaTime.TimeZones;

namespace Exchange.Intake.Mappings.Values;

/// <summary>A date as it was read.</summary>
/// <param name="Local">In the owner's zone.</param>
/// <param name="Time">The same in UTC.</param>
internal readonly record struct DateReading(LocalDateTime Local, Instant Time)
{
    /// <summary>
    /// A local time. One that the clocks skip moves on by the gap; of one that they pass twice the earlier is taken:
    /// the same file always gives the same times.
    /// </summary>
    public static DateReading OfLocal(LocalDateTime local, DateTimeZone zone) =>
        new(local, zone.ResolveLocal(local, Resolvers.LenientResolver).ToInstant());

    /// <summary>A point in time.</summary>
    public static DateReading OfInstant(Instant time, DateTimeZone zone) => new(time.InZone(zone).LocalDateTime, time);
}
