using Exchange.Intake.Mappings.Values;
using Exchange.Records.Entities;

namespace Exchange.Intake.Mappings.Filling;

/// <summary>A link between two entities of the row; none where one of them was not made.</summary>
/// <param name="Type">Kind of the relation.</param>
/// <param name="From">The one entity.</param>
/// <param name="To">The other entity; null for a record.</param>
/// <param name="ToRecord">Where the id of another record comes from; null for an entity.</param>
/// <param name="When">Condition.</param>
internal sealed record LinkFilling(string Type, EntityLabel From, EntityLabel? To, ValueSource? ToRecord,
    Condition? When)
{
    /// <summary>The link of this row, or null.</summary>
    public EntityLink? Make(RowValues row)
    {
        if (!row.Made[From.Number] || (When is not null && !When.Holds(row)))
        {
            return null;
        }

        var to = To is null ? ToRecord?.Read(row) : row.Made[To.Number] ? To.Name : null;
        return to is null ? null : new EntityLink { Type = Type, From = From.Name, To = to };
    }
}
