namespace Exchange.TestKit;

/// <summary>What docs/audit-events.md says of each kind of event.</summary>
public static class AuditEventPage
{
    private static readonly string[] Always = ["kind", "keeper", "outcome", "time", "private", "session", "supervisor"];
    private static readonly string[] AlwaysPrivate = ["address"];
    private static readonly string[] AskedPublic = ["user", "ori", "onBehalfOf", "useCode", "request", "exigent"];
    private static readonly string[] AskedPrivate = ["reason", "caseNumber", "consent", "queryHash"];

    private static readonly Dictionary<string, (HashSet<string> Public, HashSet<string> Private)> Rows = DocumentTable.Read("audit-events.md")
        .ToDictionary(row => row.Key, row => (Fields(row.Value[1], AskedPublic), Fields(row.Value[2], AskedPrivate)), StringComparer.Ordinal);

    /// <summary>Every kind in the table.</summary>
    public static IReadOnlyCollection<string> Kinds => Rows.Keys;

    /// <summary>Fields of an entry that the table does not list for its kind; all of them when the kind is not listed.</summary>
    public static IReadOnlyList<string> Unlisted(string kind, IEnumerable<string> publicFields, IEnumerable<string> privateFields) =>
        Rows.TryGetValue(kind, out var row)
            ? [.. publicFields.Where(field => !row.Public.Contains(field)), .. privateFields.Except([.. row.Private, .. AlwaysPrivate], StringComparer.Ordinal)]
            : [.. publicFields, .. privateFields];

    private static HashSet<string> Fields(string cell, string[] asked) =>
        cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(word => word switch { "always" => Always, "asked" => asked, _ => [word.Trim('`')] })
            .ToHashSet(StringComparer.Ordinal);
}
