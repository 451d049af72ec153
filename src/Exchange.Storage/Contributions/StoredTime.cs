using System.Globalization;

namespace Exchange.Storage.Contributions;

/// <summary>Times as the stores write them.</summary>
internal static class StoredTime
{
    /// <summary>Writes a time in UTC, to the ten-millionth of a second; texts are in the order of their times.</summary>
    public static string Write(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Reads a time that a store wrote.</summary>
    public static DateTimeOffset Parse(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
}
