using Exchange.Intake.Mappings.Values;
using Exchange.Records.Fields;

namespace Exchange.Intake.Mappings.Filling;

/// <summary>
/// Makes one object of a record. A block that reads columns makes nothing where all of them are empty, so that an
/// empty suspect is no person; a block of constants alone makes its object whenever its condition holds.
/// </summary>
/// <param name="shape">The object.</param>
/// <param name="fillings">Its fields.</param>
/// <param name="when">Condition under which it is made at all.</param>
/// <param name="label">Its id in the record, for an entity.</param>
internal sealed class BlockFilling(FieldShape shape, IReadOnlyList<FieldFilling> fillings, Condition? when,
    EntityLabel? label)
{
    private readonly FieldShape? id = label is null ? null : shape.Member("id");

    /// <summary>The object's shape.</summary>
    public FieldShape Shape => shape;

    /// <summary>Whether a column can stand in it.</summary>
    public bool ReadsFile { get; } = fillings.SelectMany(filling => filling.Uses).Any(use => use.Columns.Count > 0);

    /// <summary>What fills which field.</summary>
    public IEnumerable<FieldUse> Uses =>
        fillings.SelectMany(filling => filling.Uses).Select(use => use with { Block = this });

    /// <summary>The object of this row, or null where it has none.</summary>
    public object? Make(RowValues row)
    {
        if (when is not null && !when.Holds(row))
        {
            return null;
        }

        var made = shape.Access.Create();
        var fromFile = false;
        foreach (var filling in fillings)
        {
            fromFile |= filling.Fill(made, row);
        }

        if (ReadsFile && !fromFile)
        {
            return null;
        }

        if (label is not null)
        {
            id!.Access.Write(made, label.Name);
            row.Made[label.Number] = true;
        }

        return made;
    }
}
