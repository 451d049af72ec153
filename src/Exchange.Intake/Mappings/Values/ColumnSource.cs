namespace Exchange.Intake.Mappings.Values;

/// <summary>One column as it stands.</summary>
internal sealed class ColumnSource(ColumnRef column) : ValueSource
{
    public override IReadOnlyList<ColumnRef> Columns { get; } = [column];

    public override string Words => "as it stands";

    public override string? Read(RowValues row) => row.Values[column.Slot];
}
