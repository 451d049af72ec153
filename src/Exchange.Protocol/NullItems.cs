using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Exchange.Protocol;

/// <summary>
/// Refuses lists and maps that hold null: no wire message means anything by it, and the platform holds members against their declared
/// nullability, but not items.
/// </summary>
internal static class NullItems
{
    /// <summary>A modifier for <see cref="DefaultJsonTypeInfoResolver"/>.</summary>
    public static void Refuse(JsonTypeInfo type)
    {
        if (type.ElementType is { IsValueType: true } item && Nullable.GetUnderlyingType(item) is null)
        {
            // Numbers and spans cannot be null; looking would box each.
            return;
        }

        if (type.Kind == JsonTypeInfoKind.Enumerable)
        {
            type.OnDeserialized = items => Check((IEnumerable)items);
        }
        else if (type.Kind == JsonTypeInfoKind.Dictionary)
        {
            type.OnDeserialized = map => Check(((IDictionary)map).Values);
        }
    }

    private static void Check(IEnumerable items)
    {
        foreach (var item in items)
        {
            if (item is null)
            {
                throw new JsonException("a list holds null");
            }
        }
    }
}
