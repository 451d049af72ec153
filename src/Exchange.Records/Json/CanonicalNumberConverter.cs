using System.Text.Json;
using System.Text.Json.Serialization;

namespace Exchange.Records.Json;

/// <summary>A number in the form that RFC 8785 asks for.</summary>
internal sealed class CanonicalNumberConverter : JsonConverter<double>
{
    /// <inheritdoc />
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) =>
        writer.WriteRawValue(EcmaScriptNumber.Format(value), skipInputValidation: true);
}
