using System.Text.Json;
using System.Text.Json.Serialization;
using Exchange.Records.Identity;

namespace Exchange.Records.Json;

/// <summary>An ORI as its nine characters.</summary>
public sealed class OriJsonConverter : JsonConverter<Ori>
{
    /// <inheritdoc />
    public override Ori Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Ori.TryParse(reader.GetString(), out var ori)
            ? ori
            : throw new JsonException("an ORI has nine letters and digits");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, Ori value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Text);
}
