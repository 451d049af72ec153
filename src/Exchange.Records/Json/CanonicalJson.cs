using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Exchange.Records.Json;

/// <summary>
/// JSON Canonicalization Scheme (RFC 8785): members sorted by UTF-16 code units, no white space, shortest numbers, minimal
/// escapes. Equal documents have equal bytes, so digests and signatures agree everywhere.
/// </summary>
public static class CanonicalJson
{
    private static readonly SearchValues<char> MustEscape = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f" +
        "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");

    /// <summary>The canonical bytes of a document.</summary>
    public static byte[] Write(JsonNode? node)
    {
        using var document = JsonSerializer.SerializeToDocument(node, JsonNodeContext.Default.JsonNode!);
        return Write(document.RootElement);
    }

    /// <summary>The canonical bytes of a document.</summary>
    /// <exception cref="JsonException">A number is beyond what a double can hold, which RFC 8785 section 3.2.2.3 forbids.</exception>
    public static byte[] Write(JsonElement element)
    {
        var text = new StringBuilder(512);
        Append(text, element);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Append(StringBuilder text, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                AppendObject(text, element);
                break;
            case JsonValueKind.Array:
                AppendArray(text, element);
                break;
            case JsonValueKind.String:
                AppendString(text, element.GetString()!);
                break;
            case JsonValueKind.Number:
                AppendNumber(text, element.GetDouble());
                break;
            case JsonValueKind.True:
                text.Append("true");
                break;
            case JsonValueKind.False:
                text.Append("false");
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private static void AppendObject(StringBuilder text, JsonElement element)
    {
        var members = element.EnumerateObject().ToArray();
        Array.Sort(members, static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        text.Append('{');
        for (var i = 0; i < members.Length; i++)
        {
            if (i > 0)
            {
                text.Append(',');
            }

            AppendString(text, members[i].Name);
            text.Append(':');
            Append(text, members[i].Value);
        }

        text.Append('}');
    }

    private static void AppendArray(StringBuilder text, JsonElement element)
    {
        text.Append('[');
        var first = true;
        foreach (var item in element.EnumerateArray())
        {
            if (!first)
            {
                text.Append(',');
            }

            first = false;
            Append(text, item);
        }

        text.Append(']');
    }

    private static void AppendNumber(StringBuilder text, double number)
    {
        if (!double.IsFinite(number))
        {
            throw new JsonException("a number is too great to be written");
        }

        text.Append(EcmaScriptNumber.Format(number));
    }

    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        var rest = value.AsSpan();
        for (var at = rest.IndexOfAny(MustEscape); at >= 0; at = rest.IndexOfAny(MustEscape))
        {
            text.Append(rest[..at]).Append(Escape(rest[at]));
            rest = rest[(at + 1)..];
        }

        text.Append(rest).Append('"');
    }

    private static string Escape(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
    };
}
