using System.Globalization;

namespace Exchange.Storage.Contributions;

/// <summary>Times as the stores write them.</summary>
internal static class StoredTime
{
    /// <summary>Reads a time that a store wrote.</summary>
    public static DateTimeOffset Parse(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
}
