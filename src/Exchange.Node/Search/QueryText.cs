using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Protocol;
using Exchange.Records.Queries;

namespace Exchange.Node.Search;

/// <summary>A query as the audit log keeps it, in the private part.</summary>
internal static class QueryText
{
    /// <summary>The query as JSON.</summary>
    public static JsonNode? Of(RecordQuery query) => JsonSerializer.SerializeToNode(query, ProtocolJson.Options);
}
