using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Exchange.Records.Json;

[JsonSerializable(typeof(JsonNode))]
internal sealed partial class JsonNodeContext : JsonSerializerContext;
