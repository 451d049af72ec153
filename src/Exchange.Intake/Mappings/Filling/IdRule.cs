using System.Globalization;
using Exchange.Intake.Mappings.Values;

namespace Exchange.Intake.Mappings.Filling;

/// <summary>Makes the record's id in the source system.</summary>
/// <param name="Columns">Columns that make it; none where the row's number does.</param>
/// <param name="Separator">Between several columns.</param>
/// <param name="Prefix">Before all of it.</param>
internal sealed record IdRule(IReadOnlyList<ColumnRef> Columns, string Separator, string Prefix)
{
    /// <summary>The id, or null where all columns are empty. An empty one among several keeps its place, so that no two rows meet by chance.</summary>
    public string? Read(RowValues row)
    {
        if (Columns.Count == 0)
        {
            return Prefix + row.Number.ToString(CultureInfo.InvariantCulture);
        }

        if (Columns.Count == 1)
        {
            return row.Values[Columns[0].Slot] is { } only ? Prefix + only : null;
        }

        var values = Columns.Select(column => row.Values[column.Slot]).ToList();
        return values.TrueForAll(value => value is null) ? null : Prefix + string.Join(Separator, values);
    }
}
