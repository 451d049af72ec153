using System.Text.Json.Serialization;

namespace Exchange.Records.Json;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ContributedRecord))]
internal sealed partial class RecordJsonContext : JsonSerializerContext;
