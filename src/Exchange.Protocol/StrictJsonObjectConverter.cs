using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Exchange.Protocol;

/// <summary>
/// Objects of any shape within wire messages. Members given twice, text that is no Unicode and numbers out of range are a
/// <see cref="JsonException"/> at once: left alone they fail where somebody reads them later, with what readers of hostile input do not expect.
/// </summary>
internal sealed class StrictJsonObjectConverter : JsonConverter<JsonObject>
{
    /// <inheritdoc />
    public override JsonObject Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var element = JsonSerializer.Deserialize<JsonElement>(ref reader, options);
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("an object is needed");
        }

        try
        {
            Check(element);
            return JsonObject.Create(element)!;
        }
        catch (InvalidOperationException broken)
        {
            throw new JsonException("text is not Unicode", broken);
        }
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, JsonObject value, JsonSerializerOptions options) => value.WriteTo(writer, options);

    /// <summary>Reads everything once.</summary>
    private static void Check(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    _ = member.Name;
                    Check(member.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Check(item);
                }

                break;
            case JsonValueKind.String:
                _ = element.GetString();
                break;
            case JsonValueKind.Number when !double.IsFinite(element.GetDouble()):
                throw new JsonException("a number is out of range");
            default:
                break;
        }
    }
}
