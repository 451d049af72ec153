using System.Text.Json;

namespace Exchange.Storage.Auditing.Sealing;

/// <summary>What the private part of an answer says was disclosed: its member <c>disclosed</c>, one object or a list of them.</summary>
/// <param name="Record">Id of the record.</param>
/// <param name="Receipt">The receipt.</param>
/// <param name="Level">How much was disclosed.</param>
internal readonly record struct DisclosedPart(string Record, string Receipt, string Level)
{
    /// <summary>All of them; none where the content says nothing of the kind.</summary>
    public static IReadOnlyList<DisclosedPart> Read(ReadOnlySpan<byte> content)
    {
        // Most private parts disclose nothing; looking for the word is much cheaper than reading them.
        if (content.IndexOf("\"disclosed\""u8) < 0)
        {
            return [];
        }

        try
        {
            var json = new Utf8JsonReader(content);
            using var document = JsonDocument.ParseValue(ref json);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("disclosed", out var disclosed)
                ? [.. Items(disclosed).Select(Read).OfType<DisclosedPart>()]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static IEnumerable<JsonElement> Items(JsonElement disclosed) => disclosed.ValueKind switch
    {
        JsonValueKind.Array => disclosed.EnumerateArray(),
        JsonValueKind.Object => [disclosed],
        _ => [],
    };

    private static DisclosedPart? Read(JsonElement item) =>
        Text(item, "record") is { } record && Text(item, "receipt") is { } receipt && Text(item, "level") is { } level
            ? new DisclosedPart(record, receipt, level)
            : null;

    private static string? Text(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
