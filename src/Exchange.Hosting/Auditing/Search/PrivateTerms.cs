using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Matching.Text;

namespace Exchange.Hosting.Auditing.Search;

/// <summary>By what entries are found without opening every private part: records named, the case, and words searched for.</summary>
public static class PrivateTerms
{
    /// <summary>How much of a word before its first wildcard is a term.</summary>
    private const int PrefixMax = 3;

    private static readonly char[] Wildcards = ['*', '?'];

    /// <summary>
    /// The terms of an entry's private part: what <see cref="LoggedEntry.Records"/>, <see cref="SearchedSubject"/> and the case number find in
    /// it, read without making objects of it, for every append waits for this.
    /// </summary>
    public static IEnumerable<string> Of(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            var terms = new List<string>();
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                AddRecords(document.RootElement, terms);
                AddWords(document.RootElement, terms);
                if (Text(document.RootElement, "caseNumber") is { } number)
                {
                    terms.Add(Case(number));
                }
            }

            return terms;
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>What an entry must have to answer a question: of each list one. Empty where only reading tells.</summary>
    internal static IReadOnlyList<IReadOnlyList<string>> Sought(AuditCriteria criteria) =>
    [
        .. criteria.Record is { } id ? [[Record(id)]] : Array.Empty<string[]>(),
        .. criteria.CaseNumber is { } number ? [[Case(number)]] : Array.Empty<string[]>(),
        .. TextFolding.QueryWords(criteria.Subject ?? "").Where(word => word.IndexOfAny(Wildcards) < 0).Select(Alternatives),
    ];

    /// <summary>The word itself, or any that stood in a query with wildcards and may mean it.</summary>
    private static string[] Alternatives(string word) =>
        [Searched(word), .. Enumerable.Range(0, Math.Min(word.Length, PrefixMax) + 1).Select(length => Prefix(word[..length]))];

    private static string Searched(string word) =>
        word.IndexOfAny(Wildcards) is var at && at < 0 ? "word\n" + word : Prefix(word[..Math.Min(at, PrefixMax)]);

    private static string Prefix(string start) => "prefix\n" + start;

    private static string Record(string id) => "record\n" + id;

    private static string Case(string number) => "case\n" + TextFolding.Compact(number);

    private static void AddRecords(JsonElement part, List<string> terms)
    {
        terms.AddRange(Text(part, "record") is { } one ? [Record(one)] : []);
        foreach (var item in Items(Find(part, "disclosed") ?? Find(part, "shown")))
        {
            terms.AddRange(Text(item, "record") is { } disclosed ? [Record(disclosed)] : []);
        }

        if (Find(part, "records") is { ValueKind: JsonValueKind.Array } several)
        {
            terms.AddRange(several.EnumerateArray().Where(IsValue).Select(id => Record(id.ToString())));
        }
    }

    private static void AddWords(JsonElement part, List<string> terms)
    {
        if (Find(part, "query") is not { ValueKind: JsonValueKind.Object } query)
        {
            return;
        }

        AddWords(Text(query, "text"), terms);
        foreach (var clause in Find(query, "clauses") is { ValueKind: JsonValueKind.Array } clauses ? Items(clauses) : [])
        {
            if (Find(clause, "criteria") is { ValueKind: JsonValueKind.Object } criteria)
            {
                foreach (var criterion in criteria.EnumerateObject())
                {
                    AddWords(IsValue(criterion.Value) ? criterion.Value.ToString() : JsonNode.Parse(criterion.Value.GetRawText())?.ToString(), terms);
                }
            }
        }
    }

    private static void AddWords(string? text, List<string> terms)
    {
        foreach (var word in text is null ? [] : TextFolding.QueryWords(text))
        {
            terms.Add(Searched(word));
        }
    }

    private static JsonElement? Find(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string? Text(JsonElement json, string name) =>
        Find(json, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static IEnumerable<JsonElement> Items(JsonElement? json) => json?.ValueKind switch
    {
        JsonValueKind.Array => json.Value.EnumerateArray(),
        JsonValueKind.Object => [json.Value],
        _ => [],
    };

    private static bool IsValue(JsonElement json) =>
        json.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False;
}
