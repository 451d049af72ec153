using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Exchange.Records.Json;

/// <summary>How published schemas are written: indented by two spaces, one line end on every platform, the last line ended.</summary>
public static class SchemaText
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema with its dialect and title in front.</summary>
    public static string Write(string title, JsonObject schema)
    {
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", title);
        return schema.ToJsonString(Indented) + "\n";
    }
}
