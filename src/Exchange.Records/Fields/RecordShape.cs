using System.Reflection;
using System.Text.Json;
using Exchange.Records.Identity;

namespace Exchange.Records.Fields;

/// <summary>The shape of a whole record, read once from the model's <see cref="FieldAttribute"/>s.</summary>
public static class RecordShape
{
    private static readonly Dictionary<Type, FieldType> ScalarTypes = new()
    {
        [typeof(string)] = FieldType.Text,
        [typeof(int)] = FieldType.Integer,
        [typeof(double)] = FieldType.Number,
        [typeof(bool)] = FieldType.Flag,
        [typeof(DateTimeOffset)] = FieldType.Timestamp,
        [typeof(PartialDate)] = FieldType.PartialDate,
        [typeof(Ori)] = FieldType.Ori,
    };

    /// <summary>The record itself, an object without a name.</summary>
    public static FieldShape Root { get; } =
        new("", "", FieldType.Object, false, new FieldAttribute(FieldGroup.Envelope),
            FieldAccess.OfRoot<ContributedRecord>(), Members(typeof(ContributedRecord), ""));

    /// <summary>The lists that hold entities: <c>persons</c>, <c>vehicles</c> and so on.</summary>
    public static IReadOnlyList<FieldShape> EntityLists { get; } =
        [.. Root.Members.Where(member => member is { IsList: true, Type: FieldType.Object } &&
            member.Member("id") is not null)];

    /// <summary>Every field that holds a value, by its path.</summary>
    public static IReadOnlyDictionary<string, FieldShape> Leaves { get; } =
        Flatten(Root).Where(field => field.Type != FieldType.Object).ToDictionary(field => field.Path,
            StringComparer.Ordinal);

    private static IEnumerable<FieldShape> Flatten(FieldShape shape) =>
        shape.Members.SelectMany(member => Flatten(member).Prepend(member));

    private static List<FieldShape> Members(Type type, string parentPath) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .OrderBy(property => property.DeclaringType == type)
            .Where(property => property.GetCustomAttribute<System.Text.Json.Serialization.JsonIgnoreAttribute>() is null)
            .Select(property => Field(property, parentPath))];

    private static FieldShape Field(PropertyInfo property, string parentPath)
    {
        var rules = property.GetCustomAttribute<FieldAttribute>()
            ?? throw new InvalidOperationException($"`{property.DeclaringType!.Name}.{property.Name}` has no field group");
        var isList = property.PropertyType.IsGenericType &&
            property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);
        var declared = isList ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        var path = (parentPath.Length == 0 ? name : $"{parentPath}.{name}") + (isList ? "[]" : "");
        var access = FieldAccess.Of(property, type);
        return ScalarTypes.TryGetValue(type, out var scalar)
            ? new FieldShape(path, name, scalar, isList, rules, access, [])
            : new FieldShape(path, name, FieldType.Object, isList, rules, access, Members(type, path));
    }
}
