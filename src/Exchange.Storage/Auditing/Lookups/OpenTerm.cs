using System.Text.Json;

namespace Exchange.Storage.Auditing.Lookups;

/// <summary>
/// What stands open in an entry and is looked up all the same: the request that it belongs to, and its receipts. An index of their own would touch
/// pages for each entry that is appended.
/// </summary>
internal static class OpenTerm
{
    /// <summary>The term of a request.</summary>
    public static string OfRequest(string id) => "request\n" + id;

    /// <summary>The term of a receipt.</summary>
    public static string OfReceipt(string id) => "receipt\n" + id;

    /// <summary>The terms of an entry: of its properties <c>request</c>, <c>receipt</c> and <c>receipts</c>.</summary>
    public static IReadOnlyList<string> Of(ReadOnlySpan<byte> entry)
    {
        var terms = new List<string>();
        try
        {
            Read(new Utf8JsonReader(entry), terms);
        }
        catch (JsonException)
        {
            // Entries may hold anything; one that is not JSON has no properties.
        }

        return terms;
    }

    private static void Read(Utf8JsonReader json, List<string> terms)
    {
        while (json.Read())
        {
            if (json.CurrentDepth != 1 || json.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            if (json.ValueTextEquals("request"u8))
            {
                Add(ref json, OfRequest, terms);
            }
            else if (json.ValueTextEquals("receipt"u8) || json.ValueTextEquals("receipts"u8))
            {
                Add(ref json, OfReceipt, terms);
            }
        }
    }

    /// <summary>Adds the value of the property, or those of the list that it is.</summary>
    private static void Add(ref Utf8JsonReader json, Func<string, string> term, List<string> terms)
    {
        const int Property = 1;
        do
        {
            json.Read();
            if (json.TokenType == JsonTokenType.String && json.CurrentDepth <= Property + 1 && Text(json) is { } id)
            {
                terms.Add(term(id));
            }
        }
        while (json.CurrentDepth > Property || json.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject);
    }

    /// <summary>The text; null where it is none in Unicode.</summary>
    private static string? Text(Utf8JsonReader json)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
