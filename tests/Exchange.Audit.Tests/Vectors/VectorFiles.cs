using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Exchange.Audit.Tests.Vectors;

/// <summary>The folders of tests/vectors: one claim per file, the file's name says the claim.</summary>
public static class VectorFiles
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static TheoryData<string> Names(string folder) =>
        [.. Directory.EnumerateFiles(Folder(folder), "*.json")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order()];

    public static T Read<T>(string folder, string name) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(Folder(folder), name + ".json")), Json)!;

    public static void Write<T>(string folder, string name, T claim)
    {
        Directory.CreateDirectory(Folder(folder));
        File.WriteAllText(
            Path.Combine(Folder(folder), name + ".json"), JsonSerializer.Serialize(claim, Json) + "\n");
    }

    private static string Folder(string name) => Repository.At("tests", "vectors", name);
}
