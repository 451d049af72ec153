using Exchange.Matching.Text;

namespace Exchange.Hosting.Auditing.Search;

/// <summary>By what entries are found without opening every private part: records named, the case, and words searched for.</summary>
public static class PrivateTerms
{
    /// <summary>How much of a word before its first wildcard is a term.</summary>
    private const int PrefixMax = 3;

    private static readonly char[] Wildcards = ['*', '?'];

    /// <summary>The terms of an entry's private part.</summary>
    public static IEnumerable<string> Of(ReadOnlyMemory<byte> content)
    {
        if (LoggedJson.ObjectOf(content.Span) is not { } part)
        {
            return [];
        }

        var entry = new LoggedEntry(0, part, part, PrivateContent.Readable);
        var terms = entry.Records().Select(Record).Concat(SearchedSubject.Words(part["query"]).Select(Searched));
        return entry.Hidden("caseNumber") is { } number ? terms.Append(Case(number)) : terms;
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
}
