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
        Field("person", "surname", Comparison.Name, "name.surname", "name.full", "aliases[].surname", "aliases[].full"),
        Field("person", "given", Comparison.Name, "name.given", "name.middle", "name.full", "aliases[].given", "aliases[].full"),
        Field("person", "name", Comparison.Name, "name.full", "name.given", "name.middle", "name.surname", "aliases[].full", "aliases[].given",
            "aliases[].surname"),
        Field("person", "birth", Comparison.Date, "dateOfBirth"),
        Field("person", "age", Comparison.Number, "ageMin", "ageMax", "dateOfBirth"),
        Field("person", "sex", Comparison.Code, "sex"),
        Field("person", "race", Comparison.Code, "race"),
        Field("person", "ethnicity", Comparison.Code, "ethnicity"),
        Field("person", "eyes", Comparison.Code, "eyeColor"),
        Field("person", "hair", Comparison.Code, "hairColor"),
        Field("person", "height", Comparison.Number, "heightInches"),
        Field("person", "weight", Comparison.Number, "weightPounds"),
        Field("person", "number", Comparison.Compact, "identifiers[].value"),
        Field("person", "tattoo", Comparison.Words, "scarsMarksTattoos[].description", "scarsMarksTattoos[].location"),
        Field("person", "occupation", Comparison.Words, "occupation"),
        Field("vehicle", "plate", Comparison.Compact, "plate"),
        Field("vehicle", "state", Comparison.Words, "plateState"),
        Field("vehicle", "vin", Comparison.Compact, "vin"),
        Field("vehicle", "make", Comparison.Words, "make"),
        Field("vehicle", "model", Comparison.Words, "model"),
        Field("vehicle", "style", Comparison.Words, "style"),
        Field("vehicle", "year", Comparison.Number, "modelYear"),
        Field("vehicle", "color", Comparison.Code, "color", "secondColor"),
        Field("vehicle", "description", Comparison.Words, "description"),
        Field("location", "street", Comparison.Address, "street", "commonName"),
        Field("location", "city", Comparison.Words, "city"),
        Field("location", "county", Comparison.Words, "county"),
        Field("location", "state", Comparison.Words, "state"),
        Field("location", "zip", Comparison.Compact, "postalCode"),
        Field("location", "district", Comparison.Words, "district", "beat", "neighborhood"),
        Field("location", "near", Comparison.Near, "latitude", "longitude"),
        Field("telephone", "number", Comparison.Compact, "number"),
        Field("email", "address", Comparison.Words, "address"),
        Field("firearm", "serial", Comparison.Compact, "serial"),
        Field("firearm", "make", Comparison.Words, "make"),
        Field("firearm", "model", Comparison.Words, "model"),
        Field("firearm", "caliber", Comparison.Words, "caliber"),
        Field("property", "serial", Comparison.Compact, "serial", "ownerAppliedNumber"),
        Field("property", "brand", Comparison.Words, "brand"),
        Field("property", "model", Comparison.Words, "model"),
        Field("property", "color", Comparison.Words, "color"),
        Field("property", "description", Comparison.Words, "description", "category", "brand", "model"),
        Field("organization", "name", Comparison.Words, "name"),
        Field("record", "reference", Comparison.Compact, "ownerReference", "references[].value", "localId"),
        Field("record", "offense", Comparison.Words, "offenses[].description", "offenses[].nibrs", "offenses[].code", "offenses[].statute"),
        Field("record", "narrative", Comparison.Words, "narrative"),
        Field("record", "kind", Comparison.Code, "kind"),
        Field("record", "date", Comparison.Time, "occurredFrom", "occurredTo", "reportedAt", "updatedAt"),
    ];

    private static readonly Dictionary<(string, string), SearchField> ByName =
        All.ToDictionary(field => (field.Entity, field.Name));

    /// <summary>Other names that people use in the search box.</summary>
    private static readonly Dictionary<string, string[]> Synonyms = new(StringComparer.Ordinal)
    {
        ["last"] = ["person.surname"],
        ["first"] = ["person.given"],
        ["dob"] = ["person.birth"],
        ["born"] = ["person.birth"],
        ["phone"] = ["telephone.number"],
        ["telephone"] = ["telephone.number"],
        ["email"] = ["email.address"],
        ["tag"] = ["vehicle.plate"],
        ["address"] = ["location.street", "email.address"],
        ["case"] = ["record.reference"],
    };

    /// <summary>What clauses can be about.</summary>
    public static IReadOnlyList<string> Entities { get; } = [.. Lists.Keys];

    /// <summary>Every name that can stand before a colon in the search box without an entity.</summary>
    public static IReadOnlyList<string> ShortNames { get; } = [.. All.Select(field => field.Name).Concat(Synonyms.Keys).Distinct()];

    /// <summary>The list that holds such entities in a record; empty for the record itself.</summary>
    public static string ListOf(string entity) => Lists[entity];

    /// <summary>The field of that name, or null.</summary>
    public static SearchField? Find(string entity, string name) => ByName.GetValueOrDefault((entity, name));

    /// <summary>
    /// The fields that are meant by a name in the search box: <c>plate</c>, <c>vehicle.plate</c> or <c>tag</c>. A name such as <c>serial</c>
    /// belongs to several entities.
    /// </summary>
    public static IReadOnlyList<SearchField> Named(string name) =>
        Synonyms.TryGetValue(name, out var meant) ? [.. meant.SelectMany(Named)]
        : name.Split('.') is [var entity, var field] ? (Find(entity, field) is { } found ? [found] : [])
        : [.. All.Where(one => one.Name == name)];

    /// <summary>Names of what can be asked about an entity.</summary>
    public static IReadOnlyList<string> NamesOf(string entity) =>
        [.. All.Where(field => field.Entity == entity).Select(field => field.Name)];

    private static SearchField Field(string entity, string name, Comparison comparison, params string[] paths)
    {
        var prefix = Lists[entity].Length == 0 ? "" : Lists[entity] + "[].";
        return new SearchField(entity, name, comparison, [.. paths.Select(path => RecordShape.Leaves[prefix + path])]);
    }
}
