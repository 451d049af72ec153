using NodaTime;

namespace Exchange.Synthetic.Text;

/// <summary>The wall clock of the region, America/New_York.</summary>
internal static class LocalClock
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];

    /// <summary>The time, or three hours later where the clock change skips or repeats it.</summary>
    public static DateTime Unambiguous(DateTime local) =>
        Zone.MapLocal(LocalDateTime.FromDateTime(local)).Count == 1 ? local : local.AddHours(3);

    /// <summary>What the clock in Greenwich showed.</summary>
    public static DateTimeOffset ToUtc(DateTime local) =>
        Zone.AtLeniently(LocalDateTime.FromDateTime(local)).ToInstant().ToDateTimeOffset();

    /// <summary>The same time, told with the offset of the wall clock.</summary>
    public static DateTimeOffset WithOffset(DateTimeOffset time) =>
        Instant.FromDateTimeOffset(time).InZone(Zone).ToDateTimeOffset();

    /// <summary>What the wall clock showed.</summary>
    public static DateTime ToLocal(DateTimeOffset time) =>
        Instant.FromDateTimeOffset(time).InZone(Zone).ToDateTimeUnspecified();
}
