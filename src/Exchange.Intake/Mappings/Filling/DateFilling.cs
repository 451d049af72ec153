using Exchange.Intake.Mappings.Values;
using Exchange.Records.Fields;

namespace Exchange.Intake.Mappings.Filling;

/// <summary>One date or time.</summary>
internal sealed class DateFilling(FieldShape field, DateSource source, Otherwise otherwise, Condition? when)
    : FieldFilling(field)
{
    public override IEnumerable<FieldUse> Uses => [new FieldUse(Field, source.Columns, source.Words)];

    public override bool Fill(object target, RowValues row)
    {
        if (when is not null && !when.Holds(row))
        {
            return false;
        }

        var (value, wrong) = Field.Type == FieldType.Timestamp ? source.ReadTime(row) : source.ReadDate(row);
        if (wrong is not null && otherwise.Rejects)
        {
            row.Report(source.Columns, wrong.Code, wrong.Message);
        }

        if (value is not null)
        {
            Field.Access.Write(target, value);
        }

        return value is not null;
    }
}
