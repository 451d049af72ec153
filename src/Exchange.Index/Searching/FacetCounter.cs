using System.Text;

namespace Exchange.Index.Searching;

/// <summary>Counts records by a byte string that their first entries have in a column, as far as a requester may see it.</summary>
/// <param name="snapshot">The index.</param>
/// <param name="column">A column of byte strings, by its place in the schema.</param>
/// <param name="scope">Records whose first entry may not match on the column's group are not counted.</param>
public sealed class FacetCounter(IndexSnapshot snapshot, int column, LabelScope scope)
{
    private readonly long[]?[] counts = new long[]?[snapshot.Views.Count];

    /// <summary>Counts a record; to be handed to <see cref="IndexSnapshot.Search"/>.</summary>
    public void Add(RecordRef record)
    {
        var view = snapshot.Views[record.Segment];
        var reader = view.Reader;
        var doc = reader.FirstDoc(record.Record);
        var check = new EntryCheck(view, scope.In(reader).Allowed(snapshot.Schema.Columns[column].Group));
        if (check.Allows(doc) && reader.Columns[column].TryGet(doc, out var ordinal))
        {
            (counts[record.Segment] ??= new long[reader.Columns[column].Strings!.Value.Count])[ordinal]++;
        }
    }

    /// <summary>Records by value, over all segments.</summary>
    public IReadOnlyDictionary<string, long> Counts()
    {
        var all = new SortedDictionary<string, long>(StringComparer.Ordinal);
        for (var segment = 0; segment < counts.Length; segment++)
        {
            for (var ordinal = 0; ordinal < counts[segment]?.Length; ordinal++)
            {
                if (counts[segment]![ordinal] is var count and > 0)
                {
                    var value = Encoding.UTF8.GetString(snapshot.Views[segment].Reader.Columns[column].Strings!.Value[ordinal]);
                    all[value] = all.GetValueOrDefault(value) + count;
                }
            }
        }

        return all;
    }
}
