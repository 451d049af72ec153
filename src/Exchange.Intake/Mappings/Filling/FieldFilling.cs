using Exchange.Records.Fields;

namespace Exchange.Intake.Mappings.Filling;

/// <summary>Fills one field of a record, or of an object in it, from a row.</summary>
internal abstract class FieldFilling(FieldShape shape)
{
    /// <summary>The field.</summary>
    public FieldShape Field { get; } = shape;

    /// <summary>Fills the field; true where something of the file stands in it, and not only constants.</summary>
    public abstract bool Fill(object target, RowValues row);

    /// <summary>Every field that is filled by it, for people who check a mapping.</summary>
    public abstract IEnumerable<FieldUse> Uses { get; }
}
