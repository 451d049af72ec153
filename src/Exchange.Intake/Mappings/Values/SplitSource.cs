namespace Exchange.Intake.Mappings.Values;

/// <summary>Several values out of one, for fields that are lists.</summary>
internal sealed class SplitSource(ValueSource inner, string separator) : ValueSource
{
    public override IReadOnlyList<ColumnRef> Columns => inner.Columns;

    public override string Words => $"{inner.Words}, split at `{separator}`";

    public override string? Read(RowValues row) => ReadMany(row).FirstOrDefault();

    public override IEnumerable<string> ReadMany(RowValues row) =>
        inner.Read(row)?.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
