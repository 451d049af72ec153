using System.Text.Json;

namespace Exchange.Storage.Auditing.Lookups;

/// <summary>
/// What stands open in an entry and is looked up all the same: the request that it belongs to. An index of its own would touch a page for each entry
/// that is appended.
/// </summary>
internal static class OpenTerm
{
    /// <summary>The term of a request.</summary>
    public static string OfRequest(string id) => "request\n" + id;

    /// <summary>The term of an entry; null where it belongs to no request, or is not JSON.</summary>
    public static string? Of(ReadOnlySpan<byte> entry)
    {
        try
        {
            var json = new Utf8JsonReader(entry);
            while (json.Read())
            {
                if (json.CurrentDepth == 1 && json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals("request"u8))
                {
                    return json.Read() && json.TokenType == JsonTokenType.String ? OfRequest(json.GetString()!) : null;
                }
            }
        }
        catch (JsonException)
        {
            // Entries may hold anything; such a one is found by reading alone.
        }

        return null;
    }
}
