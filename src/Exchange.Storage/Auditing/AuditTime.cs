using System.Globalization;

namespace Exchange.Storage.Auditing;

/// <summary>The time of an entry: UTC to the hundredth of a second, so that text order is time order.</summary>
public static class AuditTime
{
    /// <summary>For example <c>2026-03-02T12:00:00.07Z</c>; what is finer is cut off.</summary>
    public static string Format(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ff'Z'", CultureInfo.InvariantCulture);
}
