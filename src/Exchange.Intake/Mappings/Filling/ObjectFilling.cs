using Exchange.Records.Fields;

namespace Exchange.Intake.Mappings.Filling;

/// <summary>An object in an object, such as a name; left out where nothing of the file stands in it.</summary>
internal sealed class ObjectFilling(FieldShape field, BlockFilling block) : FieldFilling(field)
{
    public override IEnumerable<FieldUse> Uses => block.Uses;

    public override bool Fill(object target, RowValues row)
    {
        if (block.Make(row) is not { } made)
        {
            return false;
        }

        Field.Access.Write(target, made);
        return block.ReadsFile;
    }
}
