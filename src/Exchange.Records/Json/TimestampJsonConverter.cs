using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Exchange.Records.Json;

/// <summary>A point in time as RFC 3339 in UTC, without the fraction where it is zero: <c>2026-03-02T12:00:00Z</c>.</summary>
public sealed class TimestampJsonConverter : JsonConverter<DateTimeOffset>
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <inheritdoc />
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && TryParse(reader.GetString(), out var time)
            ? time
            : throw new JsonException("a time is RFC 3339 with a zone, for example 2026-03-02T12:00:00Z");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Format(value));

    /// <summary>The one way in which the exchange writes a time.</summary>
    public static string Format(DateTimeOffset value) =>
        value.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>Reads RFC 3339, to the tenth of a microsecond; a time without a zone is refused, for nobody knows what it means.</summary>
    public static bool TryParse(string? text, out DateTimeOffset time)
    {
        time = default;
        return text is not null && HasZone(text) && DateTimeOffset.TryParseExact(
            text.ToUpperInvariant(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out time);
    }

    /// <summary>The formats take a missing zone for the machine's own.</summary>
    private static bool HasZone(string text) => text.Length >= 20 && (text[^1] is 'Z' or 'z' || text[^6] is '+' or '-');
}
