using System.Globalization;
using Exchange.Intake.Mappings.Values;

namespace Exchange.Intake.Mappings.Filling;

/// <summary>Makes the record's id in the source system.</summary>
/// <param name="Source">Where it comes from; null where the row's number in the file makes it.</param>
/// <param name="Prefix">Before it.</param>
internal sealed record IdRule(ValueSource? Source, string Prefix)
{
    /// <summary>Columns that are read.</summary>
    public IReadOnlyList<ColumnRef> Columns => Source?.Columns ?? [];

    /// <summary>The id, or null where all columns are empty.</summary>
    public string? Read(RowValues row)
    {
        var id = Source is null ? row.Number.ToString(CultureInfo.InvariantCulture) : Source.Read(row);
        return id is null ? null : Prefix + id;
    }
}
