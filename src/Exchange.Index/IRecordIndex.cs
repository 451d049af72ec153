using Exchange.Records;
using Exchange.Records.Fields;
using Exchange.Records.Identity;
using Exchange.Records.Queries;

namespace Exchange.Index;

/// <summary>
/// Finds records. The record store is the truth; an index can be thrown away and built again from it. Implementations are safe for
/// many readers and one writer at a time.
/// </summary>
public interface IRecordIndex
{
    /// <summary>Number of records that can be found.</summary>
    long Count { get; }

    /// <summary>Number of the last change of the record store that the index still knows of when it is opened anew; 0 for none.</summary>
    long FollowedTo { get; }

    /// <summary>Makes the record findable, in place of an older version of it.</summary>
    void Put(ContributedRecord record);

    /// <summary>Makes the record unfindable; without effect when it is not there.</summary>
    void Remove(RecordId id);

    /// <summary>Makes every record with such an id unfindable; looks at all of them.</summary>
    void RemoveAll(Predicate<RecordId> which);

    /// <summary>Has everything done so far found by searches from now on.</summary>
    void Refresh();

    /// <summary>Keeps everything done so far, with the number of the change up to which that is.</summary>
    void Commit(long sequence);

    /// <summary>As <see cref="Commit"/>; afterwards nothing of what was removed is left anywhere in the index (RLEX-VII-C-1).</summary>
    void Purge(long sequence);

    /// <summary>
    /// The records that answer the query, best first, as far as the scope allows. What the scope does not let the requester search
    /// takes no part in matching, counting, ranking or order (design: noninterference). A query that <see cref="QueryValidator"/> would
    /// refuse finds nothing.
    /// </summary>
    SearchAnswer Search(RecordQuery query, ISearchScope scope, SearchBudget budget, CancellationToken cancellationToken);

    /// <summary>
    /// Counts the records that can be found by what sharing decisions depend on: their labels, and a class that the caller makes of their
    /// facts. Reads no record.
    /// </summary>
    /// <param name="classOf">Gives facts on which all decisions in question are equal the same number.</param>
    /// <param name="cancellationToken">Ends the counting.</param>
    IReadOnlyList<RecordGroup> GroupByLabels(Func<RecordFacts, int> classOf, CancellationToken cancellationToken);
}
