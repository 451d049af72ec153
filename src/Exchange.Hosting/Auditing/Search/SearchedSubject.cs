using System.Text.Json.Nodes;
using Exchange.Matching.Text;

namespace Exchange.Hosting.Auditing.Search;

/// <summary>The texts of a query, as the private part of an entry keeps it.</summary>
internal static class SearchedSubject
{
    /// <summary>Everything that was asked, folded into words.</summary>
    public static HashSet<string> Words(JsonNode? query) =>
        [.. Texts(query).SelectMany(TextFolding.QueryWords)];

    /// <summary>What was asked of persons under one of these names, in the order of the query.</summary>
    public static string? Criteria(JsonNode? query, params string[] names)
    {
        var found = Clauses(query).Where(clause => LoggedEntry.Text(clause, "entity") == "person")
            .SelectMany(clause => names.Select(name => LoggedEntry.Text(clause["criteria"] as JsonObject, name))).OfType<string>().ToList();
        return found.Count == 0 ? null : string.Join(' ', found);
    }

    /// <summary>The words of the search box.</summary>
    public static string? Text(JsonNode? query) => LoggedEntry.Text(query as JsonObject, "text");

    private static IEnumerable<string> Texts(JsonNode? query) =>
    [
        .. Text(query) is { } text ? [text] : Array.Empty<string>(),
        .. Clauses(query).SelectMany(clause => clause["criteria"] is JsonObject criteria ? criteria.AsEnumerable() : [])
            .Select(criterion => criterion.Value?.ToString()).OfType<string>(),
    ];

    private static IEnumerable<JsonObject> Clauses(JsonNode? query) =>
        query is JsonObject asked && asked["clauses"] is JsonArray clauses ? clauses.OfType<JsonObject>() : [];
}
