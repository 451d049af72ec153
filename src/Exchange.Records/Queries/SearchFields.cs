using Exchange.Records.Fields;

namespace Exchange.Records.Queries;

/// <summary>Every field that can be asked for.</summary>
public static class SearchFields
{
    private static readonly Dictionary<string, string> Lists = new(StringComparer.Ordinal)
    {
        ["person"] = "persons",
        ["vehicle"] = "vehicles",
        ["location"] = "locations",
        ["telephone"] = "telephones",
        ["email"] = "emails",
        ["firearm"] = "firearms",
        ["property"] = "properties",
        ["organization"] = "organizations",
        ["record"] = "",
    };

    /// <summary>All search fields.</summary>
    public static IReadOnlyList<SearchField> All { get; } =
    [
        Field("person", "surname", Comparison.Words, "name.surname", "name.full", "aliases[].surname", "aliases[].full"),
        Field("person", "given", Comparison.Words, "name.given", "name.middle", "name.full", "aliases[].given", "aliases[].full"),
        Field("person", "name", Comparison.Words, "name.full", "name.given", "name.middle", "name.surname", "aliases[].full", "aliases[].given",
            "aliases[].surname"),
        Field("person", "birth", Comparison.Date, "dateOfBirth"),
        Field("person", "sex", Comparison.Exact, "sex"),
        Field("person", "race", Comparison.Exact, "race"),
        Field("person", "eyes", Comparison.Exact, "eyeColor"),
        Field("person", "hair", Comparison.Exact, "hairColor"),
        Field("person", "number", Comparison.Compact, "identifiers[].value"),
        Field("person", "tattoo", Comparison.Words, "scarsMarksTattoos[].description", "scarsMarksTattoos[].location"),
        Field("vehicle", "plate", Comparison.Compact, "plate"),
        Field("vehicle", "state", Comparison.Exact, "plateState"),
        Field("vehicle", "vin", Comparison.Compact, "vin"),
        Field("vehicle", "make", Comparison.Words, "make"),
        Field("vehicle", "model", Comparison.Words, "model"),
        Field("vehicle", "year", Comparison.Exact, "modelYear"),
        Field("vehicle", "color", Comparison.Exact, "color", "secondColor"),
        Field("location", "street", Comparison.Words, "street", "commonName"),
        Field("location", "city", Comparison.Words, "city"),
        Field("location", "district", Comparison.Words, "district", "beat", "neighborhood"),
        Field("telephone", "number", Comparison.Compact, "number"),
        Field("email", "address", Comparison.Words, "address"),
        Field("firearm", "serial", Comparison.Compact, "serial"),
        Field("firearm", "make", Comparison.Words, "make"),
        Field("property", "serial", Comparison.Compact, "serial", "ownerAppliedNumber"),
        Field("property", "brand", Comparison.Words, "brand"),
        Field("property", "description", Comparison.Words, "description", "category", "brand", "model"),
        Field("organization", "name", Comparison.Words, "name"),
        Field("record", "reference", Comparison.Compact, "ownerReference", "references[].value", "localId"),
        Field("record", "offense", Comparison.Words, "offenses[].description", "offenses[].nibrs", "offenses[].code", "offenses[].statute"),
        Field("record", "narrative", Comparison.Words, "narrative"),
    ];

    private static readonly Dictionary<(string, string), SearchField> ByName =
        All.ToDictionary(field => (field.Entity, field.Name));

    /// <summary>What clauses can be about.</summary>
    public static IReadOnlyList<string> Entities { get; } = [.. Lists.Keys];

    /// <summary>The list that holds such entities in a record; empty for the record itself.</summary>
    public static string ListOf(string entity) => Lists[entity];

    /// <summary>The field of that name, or null.</summary>
    public static SearchField? Find(string entity, string name) => ByName.GetValueOrDefault((entity, name));

    /// <summary>Names of what can be asked about an entity.</summary>
    public static IReadOnlyList<string> NamesOf(string entity) =>
        [.. All.Where(field => field.Entity == entity).Select(field => field.Name)];

    private static SearchField Field(string entity, string name, Comparison comparison, params string[] paths)
    {
        var prefix = Lists[entity].Length == 0 ? "" : Lists[entity] + "[].";
        return new SearchField(entity, name, comparison, [.. paths.Select(path => RecordShape.Leaves[prefix + path])]);
    }
}
