using System.Buffers;
using System.Text;
using Exchange.Audit.Log;
using Exchange.Matching.Text;

namespace Exchange.Hosting.Auditing.Search;

/// <summary>The part of a question that only private parts can answer. Where a private part is gone, nothing of it holds.</summary>
internal sealed class PrivateCriteria(AuditCriteria criteria)
{
    private static readonly SearchValues<byte> Folded = SearchValues.Create("'*?\\"u8);

    private readonly List<string> literals =
    [
        .. (Words(criteria.Subject) ?? []).Concat(Words(criteria.Reason) ?? []).Where(word => word.All(char.IsAsciiLetterOrDigit)),
        .. criteria.Record is { } id && Ascii.IsValid(id) ? [id] : Array.Empty<string>(),
    ];

    private readonly List<WildcardPattern>? subject = Words(criteria.Subject)?.Select(word => new WildcardPattern(word)).ToList();
    private readonly List<string>? reason = Words(criteria.Reason);
    private readonly string? caseNumber = criteria.CaseNumber is { } number ? TextFolding.Compact(number) : null;

    /// <summary>Whether nothing of the kind is asked.</summary>
    public bool IsEmpty => subject is null && reason is null && caseNumber is null && criteria.Record is null;

    /// <summary>
    /// Whether everything may hold, by a look at the bytes: most entries are told from what is sought without being read. In plain letters
    /// without signs that folding takes away, every word sought stands as it is.
    /// </summary>
    public bool MayFit(StoredEntry stored)
    {
        if (IsEmpty)
        {
            return true;
        }

        if (stored.Private is not { } part)
        {
            return false;
        }

        var content = part.Content.Span;
        if (literals.Count == 0 || !Ascii.IsValid(content) || content.ContainsAny(Folded))
        {
            return true;
        }

        var text = Encoding.ASCII.GetString(content);
        return literals.TrueForAll(literal => text.Contains(literal, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether everything holds for the entry.</summary>
    public bool Fits(LoggedEntry entry) =>
        IsEmpty || (entry.Private is not null
            && (caseNumber is null || (entry.Hidden("caseNumber") is { } number && TextFolding.Compact(number) == caseNumber))
            && (reason is null || IsIn(reason, entry.Hidden("reason")))
            && (criteria.Record is null || entry.Records().Contains(criteria.Record))
            && (subject is null || WasSearched(entry)));

    private static List<string>? Words(string? text) => text is null ? null : [.. TextFolding.QueryWords(text)];

    private static bool IsIn(List<string> wanted, string? text) =>
        text is not null && TextFolding.Words(text).ToHashSet(StringComparer.Ordinal) is var words && wanted.All(words.Contains);

    /// <summary>A wildcard stands for what it stands for on either side: who asked for <c>quim*</c> looked for Quimby too.</summary>
    private bool WasSearched(LoggedEntry entry)
    {
        if (entry.Private!["query"] is not { } query)
        {
            return false;
        }

        var asked = SearchedSubject.Words(query);
        return criteria.Subject is { } text && TextFolding.QueryWords(text).Zip(subject!).All(wanted =>
            asked.Contains(wanted.First) || asked.Any(word => wanted.Second.Matches(word) || new WildcardPattern(word).Matches(wanted.First)));
    }
}
