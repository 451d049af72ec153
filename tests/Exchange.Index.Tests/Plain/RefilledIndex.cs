using Exchange.Index.Plain;
using Exchange.Records;
using Exchange.Records.Fields;
using Exchange.Records.Identity;
using Exchange.Records.Queries;

namespace Exchange.Index.Tests.Plain;

/// <summary>Keeps records and makes a new index of them for every search, the last first.</summary>
internal sealed class RefilledIndex : IRecordIndex
{
    private readonly List<ContributedRecord> records = [];

    public long Count => records.Count;

    public void Put(ContributedRecord record)
    {
        Remove(record.Id);
        records.Insert(0, record);
    }

    public void Remove(RecordId id) => records.RemoveAll(record => record.Id == id);

    public void RemoveAll(Predicate<RecordId> which) => records.RemoveAll(record => which(record.Id));

    public long FollowedTo => 0;

    public void Refresh()
    {
    }

    public void Commit(long sequence)
    {
    }

    public void Purge(long sequence)
    {
    }

    public SearchAnswer Search(RecordQuery query, ISearchScope scope, SearchBudget budget, CancellationToken cancellationToken) =>
        Refilled().Search(query, scope, budget, cancellationToken);

    public IReadOnlyList<RecordGroup> GroupByLabels(Func<RecordFacts, int> classOf, CancellationToken cancellationToken) =>
        Refilled().GroupByLabels(classOf, cancellationToken);

    private PlainRecordIndex Refilled()
    {
        var index = new PlainRecordIndex();
        records.ForEach(index.Put);
        return index;
    }
}
