using Exchange.Node.Asking.Pages;
using Exchange.Records.Queries;

namespace Exchange.Node.Work;

/// <summary>A search that a user made, as the audit log has it.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Query">What was asked; null when the private part of the entry has been destroyed.</param>
/// <param name="Purpose">For whom and why.</param>
public sealed record RecentSearch(DateTimeOffset At, RecordQuery? Query, PurposeForm Purpose)
{
    /// <summary>What was asked, in words.</summary>
    public string Words => Query is null ? "no longer known" : string.Join(
        ' ', new[] { Query.Text }.Concat(Criteria.Select(one => $"{one.Key}:{one.Value}")).Concat(Query.Kinds.Select(kind => $"kind:{kind}"))
            .Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>The fields of the search form that ask it again.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> ToFields() =>
    [
        new("text", Query?.Text), .. Criteria.Select(one => new KeyValuePair<string, string?>(one.Key, one.Value)),
        .. (Query?.Kinds ?? []).Select(kind => new KeyValuePair<string, string?>("kind", kind)), .. Purpose.ToFields(),
    ];

    private IEnumerable<KeyValuePair<string, string>> Criteria => (Query?.Clauses ?? []).SelectMany(clause => clause.Criteria);
}
