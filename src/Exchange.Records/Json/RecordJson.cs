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

    /// <summary>The record's canonical bytes (RFC 8785); equal records have equal bytes.</summary>
    public static byte[] ToCanonical(ContributedRecord record)
    {
        // Members are serialized in canonical order and numbers in canonical form, so only text that the serializer escapes more
        // freely than RFC 8785 needs the long way round.
        var bytes = JsonSerializer.SerializeToUtf8Bytes(record, TypeInfo);
        if (bytes.AsSpan().IndexOf("\\u"u8) < 0)
        {
            return bytes;
        }

        using var document = JsonDocument.Parse(bytes);
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
            TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(LeaveOutEmptyLists).WithAddedModifier(SortMembers),
        };
        options.Converters.Add(new TimestampJsonConverter());
        options.Converters.Add(new CanonicalNumberConverter());
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

    private static void SortMembers(JsonTypeInfo info)
    {
        if (info.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        var sorted = info.Properties.OrderBy(property => property.Name, StringComparer.Ordinal).ToList();
        info.Properties.Clear();
        sorted.ForEach(info.Properties.Add);
    }
}
