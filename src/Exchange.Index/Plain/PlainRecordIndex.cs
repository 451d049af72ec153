using System.Collections.Concurrent;
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
    private readonly ConcurrentDictionary<EntryLabel, EntryLabel> labels = new();

    /// <inheritdoc />
    public long Count => records.Count;

    /// <inheritdoc />
    public void Put(ContributedRecord record) =>
        records[record.Id with { System = string.Intern(record.System) }] = EntryAnalysis.Analyze(record, SameLabel);

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

    /// <inheritdoc />
    public SearchAnswer Search(RecordQuery query, ISearchScope scope, CancellationToken cancellationToken)
    {
        var matcher = new QueryMatcher(query, scope);
        var hits = new List<IndexHit>();
        var kinds = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (_, record) in records)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (matcher.Match(record) is { } hit)
            {
                hits.Add(hit);
                if (scope.EnvelopeShown(record.Entries[0].Label))
                {
                    kinds[record.Kind] = kinds.GetValueOrDefault(record.Kind) + 1;
                }
            }
        }

        var best = hits.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Id).Take(query.Limit).ToList();
        return new SearchAnswer(best, hits.Count, kinds);
    }

    /// <summary>Labels are few and entries many: equal ones are one object.</summary>
    private EntryLabel SameLabel(EntryLabel label) => labels.GetOrAdd(label, label);
}
