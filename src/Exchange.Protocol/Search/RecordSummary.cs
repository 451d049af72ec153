using System.Text.Json.Nodes;
using Exchange.Records.Codes;

namespace Exchange.Protocol.Search;

/// <summary>A record in one line: kind, date, persons, vehicles, offense.</summary>
public static class RecordSummary
{
    private const int PartsMax = 3;
    private const int DayLength = 10;

    /// <summary>The day of a time, <c>yyyy-MM-dd</c>; as it stands what is none, for a record may come from anywhere.</summary>
    public static string? Day(string? time) => time is { Length: > DayLength } ? time[..DayLength] : time;

    /// <summary>The line.</summary>
    public static string Of(JsonObject record)
    {
        var kind = CodeTables.RecordKinds.Find(Text(record, "kind") ?? "")?.Meaning ?? "record";
        var when = Day(Text(record, "occurredFrom") ?? Text(record, "reportedAt"));
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
        var name = person["name"] is JsonObject parts ? Joined(parts, "given", "middle", "surname", "full") : null;
        var born = Text(person, "dateOfBirth");
        return $"{role} {name ?? "(name withheld or not known)"}{(born is null ? "" : $" born {born}")}";
    }

    private static string? Vehicle(JsonObject vehicle) => Joined(vehicle, "color", "make", "model", "plate");

    private static string? Property(JsonObject item) => Joined(item, "brand", "model", "category", "serial");

    private static string Joined(JsonObject json, params string[] names) =>
        string.Join(' ', names.Select(name => Text(json, name)).Where(part => part is not null));

    private static IEnumerable<JsonObject> Items(JsonObject record, string list) => (record[list] as JsonArray)?.OfType<JsonObject>() ?? [];

    /// <summary>A text member; null where it is none.</summary>
    public static string? Text(JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
