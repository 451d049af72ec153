using System.Collections.Concurrent;
using Exchange.Records;
using Exchange.Records.Identity;
using Exchange.Records.Queries;

namespace Exchange.Index.Plain;

/// <summary>
/// Looks at every record, one by one, in memory. Slow and obviously right: the reference that faster indexes are tested against.
/// </summary>
public sealed class PlainRecordIndex : IRecordIndex
{
    private readonly ConcurrentDictionary<RecordId, IndexedRecord> records = new();

    /// <inheritdoc />
    public long Count => records.Count;

    /// <inheritdoc />
    public void Put(ContributedRecord record) => records[record.Id] = EntryAnalysis.Analyze(record);

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
}
