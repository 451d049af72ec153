using Exchange.Intake.Mappings.Values;
using Exchange.Records.Fields;

namespace Exchange.Intake.Mappings.Filling;

/// <summary>One field, and what fills it.</summary>
/// <param name="Field">The field.</param>
/// <param name="Columns">Columns that are read; none for a constant.</param>
/// <param name="Words">The rule in words.</param>
/// <param name="Constant">The constant, where it is one.</param>
/// <param name="Block">The outermost block that the field stands in, an entity for instance; null at the top.</param>
internal sealed record FieldUse(
    FieldShape Field,
    IReadOnlyList<ColumnRef> Columns,
    string Words,
    string? Constant = null,
    BlockFilling? Block = null);
