namespace Exchange.Intake.Mappings.Values;

/// <summary>A value translated by a table.</summary>
internal sealed class TranslatedSource(ValueSource inner, Translation table, Otherwise otherwise) : ValueSource
{
    public override IReadOnlyList<ColumnRef> Columns => inner.Columns;

    public override string Words => $"{inner.Words}, {table.Words}, {otherwise.Words}";

    public override string? Read(RowValues row) => inner.Read(row) is { } value ? Translate(value, row) : null;

    public override IEnumerable<string> ReadMany(RowValues row) =>
        inner.ReadMany(row).Select(value => Translate(value, row)).OfType<string>();

    private string? Translate(string value, RowValues row)
    {
        if (table.Entries.TryGetValue(value, out var translated))
        {
            return translated;
        }

        row.Context.Sample?.AddUnknownCode(ColumnRef.Names(Columns) ?? "", value);
        if (otherwise.Rejects)
        {
            row.Report(Columns, IntakeCodes.CodeUnknown,
                "the table has no such code; add it to the mapping, or say `otherwise`");
        }

        return otherwise.Value;
    }
}
