namespace Exchange.Intake.Mappings.Values;

/// <summary>
/// Several columns as one key. An empty one keeps its place, so that no two rows meet by chance; nothing where all
/// are empty.
/// </summary>
internal sealed class KeySource(IReadOnlyList<ColumnRef> columns, string separator) : ValueSource
{
    public override IReadOnlyList<ColumnRef> Columns => columns;

    public override string Words => $"{columns.Count} columns joined by `{separator}`";

    public override string? Read(RowValues row)
    {
        if (columns.Count == 1)
        {
            return row.Values[columns[0].Slot];
        }

        var values = columns.Select(column => row.Values[column.Slot]).ToList();
        return values.TrueForAll(value => value is null) ? null : string.Join(separator, values);
    }
}
