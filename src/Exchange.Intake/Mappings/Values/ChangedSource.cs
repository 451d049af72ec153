namespace Exchange.Intake.Mappings.Values;

/// <summary>A value after some steps.</summary>
internal sealed class ChangedSource(ValueSource inner, IReadOnlyList<TextChange> changes) : ValueSource
{
    public override IReadOnlyList<ColumnRef> Columns => inner.Columns;

    public override string Words => string.Join(", ", changes.Select(change => change.Words).Prepend(inner.Words));

    public override string? Read(RowValues row)
    {
        var value = inner.Read(row);
        for (var i = 0; value is not null && i < changes.Count; i++)
        {
            value = changes[i].Apply(value)?.Trim();
            value = value is { Length: 0 } ? null : value;
        }

        return value;
    }
}
