using System.Text.Json;
using System.Text.Json.Serialization;

namespace Exchange.Protocol;

/// <summary>Numbers that can be written again: the platform reads <c>1e400</c> as infinity, which JSON cannot say.</summary>
internal sealed class FiniteNumberConverter : JsonConverter<double>
{
    /// <inheritdoc />
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TryGetDouble(out var value) && double.IsFinite(value) ? value : throw new JsonException("a number is out of range");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
