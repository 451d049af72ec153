using System.Text.Json;

namespace Exchange.Protocol.Evidence;

/// <summary>Names of the kinds of events in audit entries.</summary>
public static class AuditEventKinds
{
    /// <summary>The name, for example <c>search-asked</c>.</summary>
    public static string Name(AuditEventKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
}
