using System.Text;
using System.Text.Json.Nodes;

namespace Exchange.TestKit;

/// <summary>
/// Documents as somebody would send them who means harm: a good one with members given twice, taken away or renamed, values of another kind,
/// null in lists, or bytes that are none of JSON. The same seed bends alike.
/// </summary>
public sealed class BentJson(int seed)
{
    private static readonly string[] Others =
        ["null", "7", "-1e400", "\"\"", "\"zzyzx\"", "\"\\ud800\"", "true", "[]", "{}", "[null]", "[[1]]", "{\"a\":{\"a\":1}}"];

    private readonly Random random = new(seed);
    private readonly StringBuilder text = new();
    private int bends;

    /// <summary>The document with up to three places bent.</summary>
    public byte[] Bend(ReadOnlySpan<byte> document)
    {
        text.Clear();
        bends = random.Next(4);
        Write(JsonNode.Parse(document));
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        if (random.Next(10) == 0 && bytes.Length > 0)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }

    private void Write(JsonNode? node)
    {
        if (IsBent(30))
        {
            text.Append(Others[random.Next(Others.Length)]);
            return;
        }

        switch (node)
        {
            case JsonObject json:
                WriteObject(json);
                break;
            case JsonArray list:
                WriteList(list);
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private void WriteObject(JsonObject json)
    {
        text.Append('{');
        var separator = "";
        foreach (var (name, value) in json)
        {
            for (var times = IsBent(20) ? random.Next(3) : 1; times > 0; times--)
            {
                text.Append(separator).Append('"').Append(IsBent(40) ? "other" : name).Append("\":");
                Write(value);
                separator = ",";
            }
        }

        text.Append('}');
    }

    private void WriteList(JsonArray list)
    {
        text.Append('[');
        var separator = "";
        foreach (var item in list)
        {
            text.Append(separator);
            Write(item);
            separator = ",";
        }

        text.Append(IsBent(10) ? separator + "null]" : "]");
    }

    /// <summary>Once in so many times, as long as bends are left.</summary>
    private bool IsBent(int times)
    {
        if (bends == 0 || random.Next(times) > 0)
        {
            return false;
        }

        bends--;
        return true;
    }
}
