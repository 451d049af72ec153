namespace Exchange.Intake.Mappings.Values;

/// <summary>Where a value comes from: columns, a constant, or several of them together.</summary>
internal abstract class ValueSource
{
    /// <summary>Columns that are read; none for a constant.</summary>
    public abstract IReadOnlyList<ColumnRef> Columns { get; }

    /// <summary>The rule in words, for people who check a mapping.</summary>
    public abstract string Words { get; }

    /// <summary>Values that stand in the mapping itself and may come out as they are.</summary>
    public virtual IEnumerable<string> Constants => [];

    /// <summary>The value in this row, or null where there is none.</summary>
    public abstract string? Read(RowValues row);

    /// <summary>The values in this row, for fields that are lists.</summary>
    public virtual IEnumerable<string> ReadMany(RowValues row) => Read(row) is { } value ? [value] : [];
}
