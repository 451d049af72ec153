using System.Globalization;
using System.Text.Json;

namespace Exchange.Storage.Auditing.Sealing;

/// <summary>Names the key of an entry's private part: the month of its time, UTC, and the agency whose user acted.</summary>
public static class PrivateKeyName
{
    private const string NoAgency = "none";
    private const string NoMonth = "0000-00";
    private const int MonthLength = 7;
    private const int OriLength = 9;

    /// <summary>For example <c>2026-11/FL0130200</c>; what the entry does not tell is <c>0000-00</c> and <c>none</c>.</summary>
    public static string Of(ReadOnlySpan<byte> entry)
    {
        var (month, agency) = (NoMonth, NoAgency);
        try
        {
            var json = new Utf8JsonReader(entry);
            while (json.Read())
            {
                if (json.CurrentDepth != 1 || json.TokenType != JsonTokenType.PropertyName)
                {
                    continue;
                }

                if (json.ValueTextEquals("time"u8) && json.Read() && json.TokenType == JsonTokenType.String)
                {
                    month = MonthOf(json.GetString()!) ?? NoMonth;
                }
                else if (json.ValueTextEquals("ori"u8) && json.Read() && json.TokenType == JsonTokenType.String)
                {
                    agency = json.GetString() is { Length: OriLength } ori && ori.All(char.IsAsciiLetterOrDigit) ? ori : NoAgency;
                }
            }
        }
        catch (JsonException)
        {
            return $"{NoMonth}/{NoAgency}";
        }

        return $"{month}/{agency}";
    }

    /// <summary>The first day of the key's month; null where it has none.</summary>
    public static DateOnly? Month(string name) =>
        DateOnly.TryParseExact(name.Split('/')[0] + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month
            : null;

    private static string? MonthOf(string time) =>
        time.Length > MonthLength && Month(time[..MonthLength]) is not null ? time[..MonthLength] : null;
}
