using System.Text.Json;
using System.Text.Json.Nodes;

namespace Exchange.Hosting.Auditing.Search;

/// <summary>Reads parts of entries, which somebody may have tampered with, or whose key was destroyed.</summary>
public static class LoggedJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The object; null for anything else, an object with a member given twice included.</summary>
    public static JsonObject? ObjectOf(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonNode.Parse(utf8, documentOptions: Strict) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
