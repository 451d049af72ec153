using System.Collections.Concurrent;
using Exchange.Index.Counting;
using Exchange.Index.Entries;
using Exchange.Index.Evaluation;
using Exchange.Records;
using Exchange.Records.Fields;
using Exchange.Records.Identity;
using Exchange.Records.Queries;

namespace Exchange.Index.Plain;

/// <summary>
/// Looks at every record, one by one, in memory. Slow and obviously right: the reference that faster indexes are tested against.
/// </summary>
public sealed class PlainRecordIndex : IRecordIndex
{
    private readonly ConcurrentDictionary<RecordId, IndexedRecord> records = new();
    private readonly ConcurrentDictionary<EntryLabel, KnownLabel> labels = new();

    /// <inheritdoc />
    public long Count => records.Count;

    /// <inheritdoc />
    public long FollowedTo => 0;

    /// <inheritdoc />
    public void Put(ContributedRecord record)
    {
        var analyzed = EntryAnalysis.Analyze(record, SameLabel);
        Array.ForEach(analyzed.Entries, entry => entry.WorkOut());
        records[record.Id with { System = string.Intern(record.System) }] = analyzed;
    }

    /// <inheritdoc />
    public void Remove(RecordId id) => records.TryRemove(id, out _);

    /// <inheritdoc />
    public void RemoveAll(Predicate<RecordId> which)
    {
        foreach (var id in records.Keys.Where(id => which(id)))
        {
            Remove(id);
        }
    }

    /// <summary>Nothing to do: what is put is found at once.</summary>
    public void Refresh()
    {
    }

    /// <summary>Nothing to do: nothing is kept.</summary>
    public void Commit(long sequence)
    {
    }

    /// <summary>Nothing to do: what is removed is gone.</summary>
    public void Purge(long sequence)
    {
    }

    /// <inheritdoc />
    public SearchAnswer Search(RecordQuery query, ISearchScope scope, SearchBudget budget, CancellationToken cancellationToken)
    {
        var matcher = new RecordMatcher(query, scope);
        var hits = new List<IndexHit>();
        var facets = new FacetCounter();
        var partial = false;
        foreach (var record in records.Values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            partial = budget.IsSpent;
            if (partial)
            {
                break;
            }

            if (matcher.Match(record) is { } match)
            {
                hits.Add(match.Hit);
                facets.Add(match.Record);
            }
        }

        var best = hits.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Id).Take(query.Limit).ToList();
        return partial
            ? new SearchAnswer(best, hits.Count, facets.Counted(), [], SearchBudget.SpentReason)
            : new SearchAnswer(best, hits.Count, facets.Counted(), Suggestions(WordSuggestions.For(query, hits.Count), matcher, budget));
    }

    /// <inheritdoc />
    public IReadOnlyList<RecordGroup> GroupByLabels(Func<RecordFacts, int> classOf, CancellationToken cancellationToken) =>
        [.. records.Values.Select(record => (Facts: new RecordFacts(record.Id, record.From), Labels: Array.ConvertAll(record.Entries, Label)))
            .GroupBy(one => (Class: classOf(one.Facts), Own: one.Labels[0], Entities: Sorted(one.Labels[1..])))
            .Select(group => new RecordGroup(
                group.Key.Own, [.. group.First().Labels[1..].Distinct()], group.Key.Class, group.First().Facts, group.LongCount()))];

    private static string Sorted(IEnumerable<EntryLabel> labels) =>
        string.Join('\n', labels.Distinct().Select(label => $"{label}").Order(StringComparer.Ordinal));

    private static EntryLabel Label(IndexedEntry entry) => entry.Label;

    /// <summary>Words that may have been meant; none where there is no time left to look at every record.</summary>
    private IReadOnlyList<Suggestion> Suggestions(WordSuggestions wanted, RecordMatcher matcher, SearchBudget budget)
    {
        foreach (var record in wanted.IsEmpty ? [] : records.Values)
        {
            if (budget.IsSpent)
            {
                return [];
            }

            wanted.Look(matcher.View(record));
        }

        return wanted.Found();
    }

    /// <summary>Labels are few and entries many: equal ones are one object.</summary>
    private KnownLabel SameLabel(EntryLabel label) => labels.GetOrAdd(label, one => new KnownLabel(one, labels.Count));
}
