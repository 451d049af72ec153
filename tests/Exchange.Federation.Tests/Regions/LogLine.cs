using System.Text.Json.Nodes;
using Exchange.Audit.Log;
using Exchange.Storage.Auditing;
using Exchange.Storage.Databases;

namespace Exchange.Federation.Tests.Regions;

/// <summary>One entry of an audit log.</summary>
internal sealed record LogLine(JsonObject Public, JsonObject Private)
{
    public string Kind => Text("kind")!;

    public string? Text(string name) => Public[name]?.ToString();

    public IReadOnlyList<string> List(string name) => [.. Public[name]!.AsArray().Select(item => item!.ToString())];

    /// <summary>Every entry in a log, the first first.</summary>
    public static async Task<IReadOnlyList<LogLine>> ReadAllAsync(IDatabases databases)
    {
        using var snapshot = AuditSnapshot.Open(new AuditPlace(databases));
        return await snapshot.ReadAsync(new(0), CancellationToken.None).Select(Of).ToListAsync();
    }

    /// <summary>Fields that docs/audit-events.md does not list for this kind.</summary>
    public IReadOnlyList<string> Unlisted() =>
        AuditEventPage.Unlisted(Kind, Public.Select(field => field.Key), Private.Select(field => field.Key));

    private static LogLine Of(StoredEntry entry) => new(
        JsonNode.Parse(entry.Entry.Span)!.AsObject(), JsonNode.Parse(entry.Private!.Content.Span)!.AsObject());
}
