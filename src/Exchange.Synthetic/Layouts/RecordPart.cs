using Exchange.Records;

namespace Exchange.Synthetic.Layouts;

/// <summary>
/// A part of records, such as the second vehicle, and the columns made of it; their cells are empty where it is
/// missing.
/// </summary>
internal sealed class RecordPart<T>(Func<ContributedRecord, T?> find, string prefix = "")
    where T : class
{
    /// <summary>A column of this part.</summary>
    public CsvColumn Column(string name, Func<T, string?> cell) =>
        new(prefix + name, record => find(record) is { } part ? cell(part) : null);
}
