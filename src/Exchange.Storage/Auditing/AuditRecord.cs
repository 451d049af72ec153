using System.Text.Json.Nodes;

namespace Exchange.Storage.Auditing;

/// <summary>Something that happened, as the caller tells it.</summary>
/// <param name="Public">
/// Who, kind, ORI, use code, outcome, receipt: hashed for ever, so without personal data of the searched. Lookup knows
/// the properties <c>kind</c>, <c>user</c>, <c>ori</c> and <c>receipt</c>; <c>time</c> and <c>private</c> are added.
/// </param>
/// <param name="Private">Query text, reason, record ids, field groups: kept beside the entry, may be destroyed.</param>
public sealed record AuditRecord(JsonObject Public, JsonObject Private);
