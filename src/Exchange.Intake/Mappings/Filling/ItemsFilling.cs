using Exchange.Records.Fields;

namespace Exchange.Intake.Mappings.Filling;

/// <summary>A list of objects: persons, vehicles, offenses. Each block makes one item or none.</summary>
internal sealed class ItemsFilling(FieldShape field, IReadOnlyList<BlockFilling> blocks) : FieldFilling(field)
{
    public override IEnumerable<FieldUse> Uses => blocks.SelectMany(block => block.Uses);

    public override bool Fill(object target, RowValues row)
    {
        List<object>? items = null;
        var fromFile = false;
        foreach (var block in blocks)
        {
            if (block.Make(row) is { } item)
            {
                (items ??= []).Add(item);
                fromFile |= block.ReadsFile;
            }
        }

        if (items is not null)
        {
            Field.Access.Write(target, Field.Access.ListOf(items));
        }

        return fromFile;
    }
}
