using Exchange.Index;
using Exchange.Storage.Contributions;

namespace Exchange.Node.Indexing;

/// <summary>Takes changes of the record store into an index.</summary>
internal static class IndexChanges
{
    /// <summary>Applies one change.</summary>
    public static void Apply(this IRecordIndex index, RecordChange change)
    {
        switch (change)
        {
            case RecordChange.Put put:
                index.Put(put.Record);
                break;
            case RecordChange.Deleted deleted:
                index.Remove(deleted.Id);
                break;
            case RecordChange.Expunged expunged:
                index.RemoveAll(id => RecordIdHash.Of(id) == expunged.Hash);
                break;
            default:
                throw new InvalidOperationException("the change feed has a step that the index does not know");
        }
    }
}
