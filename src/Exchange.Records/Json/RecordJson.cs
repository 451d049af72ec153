using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Exchange.Records.Json;

/// <summary>How records are written and read as JSON: camel case, nothing where nothing is known, times in UTC.</summary>
public static class RecordJson
{
    /// <summary>Options for records; shared and read-only.</summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    private static readonly JsonTypeInfo<ContributedRecord> TypeInfo =
        (JsonTypeInfo<ContributedRecord>)Options.GetTypeInfo(typeof(ContributedRecord));

    /// <summary>The record's canonical bytes; equal records have equal bytes.</summary>
    public static byte[] ToCanonical(ContributedRecord record)
    {
        using var document = JsonSerializer.SerializeToDocument(record, TypeInfo);
        return CanonicalJson.Write(document.RootElement);
    }

    /// <summary>Reads bytes that this class wrote.</summary>
    /// <exception cref="JsonException">The bytes are no record.</exception>
    public static ContributedRecord FromCanonical(ReadOnlySpan<byte> canonical) =>
        JsonSerializer.Deserialize(canonical, TypeInfo) ?? throw new JsonException("the record is null");

    /// <summary>Reads an element whose shape has been checked.</summary>
    internal static ContributedRecord FromChecked(JsonElement element) =>
        element.Deserialize(TypeInfo) ?? throw new JsonException("the record is null");

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            // Not the generated resolver: it passes null for every init-only list that the JSON leaves out.
            TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(LeaveOutEmptyLists),
        };
        options.Converters.Add(new TimestampJsonConverter());
        options.MakeReadOnly();
        return options;
    }

    private static void LeaveOutEmptyLists(JsonTypeInfo info)
    {
        foreach (var property in info.Properties)
        {
            if (typeof(IEnumerable).IsAssignableFrom(property.PropertyType) && property.PropertyType != typeof(string))
            {
                property.ShouldSerialize = (_, value) => value is not ICollection { Count: 0 };
            }
        }
    }
}
