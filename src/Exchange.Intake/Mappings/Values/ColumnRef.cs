namespace Exchange.Intake.Mappings.Values;

/// <summary>A column that a mapping names.</summary>
/// <param name="Name">As in the file's header.</param>
/// <param name="Slot">Its place in <see cref="RowValues"/>.</param>
internal sealed record ColumnRef(string Name, int Slot)
{
    /// <summary>The names for a problem, or null where there is none.</summary>
    public static string? Names(IReadOnlyList<ColumnRef> columns) =>
        columns.Count == 0 ? null : string.Join(", ", columns.Select(column => column.Name));
}
