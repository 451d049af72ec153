using System.Text.Json.Nodes;
using Exchange.Records.Codes;

namespace Exchange.Cli.Searching;

/// <summary>A record in one line: kind, date, persons, vehicles, offense.</summary>
internal static class RecordSummary
{
    private const int PartsMax = 3;

    /// <summary>The line.</summary>
    public static string Of(JsonObject record)
    {
        var kind = CodeTables.RecordKinds.Find(Text(record, "kind") ?? "")?.Meaning ?? "record";
        var when = (Text(record, "occurredFrom") ?? Text(record, "reportedAt"))?[..10];
        var parts = new[] { kind, when }
            .Concat(Items(record, "persons").Select(Person).Take(PartsMax))
            .Concat(Items(record, "vehicles").Select(Vehicle).Take(PartsMax))
            .Concat(Items(record, "offenses").Select(offense => Text(offense, "description") ?? Text(offense, "nibrs")).Take(1))
            .Concat(Items(record, "properties").Select(Property).Take(1));
        return string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
    }

    private static string? Person(JsonObject person)
    {
        var role = CodeTables.Roles.Find(Text(person, "role") ?? "")?.Class ?? "person";
        var name = person["name"] is JsonObject parts
            ? string.Join(' ', new[] { Text(parts, "given"), Text(parts, "middle"), Text(parts, "surname"), Text(parts, "full") }.Where(part => part is not null))
            : null;
        var born = Text(person, "dateOfBirth");
        return $"{role} {name ?? "(name withheld or not known)"}{(born is null ? "" : $" born {born}")}";
    }

    private static string? Vehicle(JsonObject vehicle) =>
        string.Join(' ', new[] { Text(vehicle, "color"), Text(vehicle, "make"), Text(vehicle, "model"), Text(vehicle, "plate") }.Where(part => part is not null));

    private static string? Property(JsonObject item) =>
        string.Join(' ', new[] { Text(item, "brand"), Text(item, "model"), Text(item, "category"), Text(item, "serial") }.Where(part => part is not null));

    private static IEnumerable<JsonObject> Items(JsonObject record, string list) => record[list]?.AsArray().OfType<JsonObject>() ?? [];

    private static string? Text(JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
