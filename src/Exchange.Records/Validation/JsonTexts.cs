using System.Text.Json;
using System.Text.Unicode;

namespace Exchange.Records.Validation;

/// <summary>
/// Finds texts in JSON that are no Unicode: bytes that are not UTF-8, and escapes of half a surrogate pair. The
/// parser lets both pass.
/// </summary>
public static class JsonTexts
{
    private const int DepthMax = 1_000;

    /// <summary>The problem, or null; of what is no JSON at all, the parser tells more.</summary>
    public static Problem? FindUnreadable(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
        {
            return new Problem("$", "json-unreadable", "this is no UTF-8, which JSON always is");
        }

        return utf8.IndexOf("\\ud"u8) >= 0 || utf8.IndexOf("\\uD"u8) >= 0 ? FindHalfPair(utf8) : null;
    }

    private static Problem? FindHalfPair(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = DepthMax });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                {
                    reader.GetString();
                }
            }

            return null;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // The reader has no other way to say that an escaped text is no Unicode.
            return new Problem("$", "json-unreadable",
                FormattableString.Invariant($"a text holds half a surrogate pair; look at byte {reader.TokenStartIndex + 1}"));
        }
    }
}
