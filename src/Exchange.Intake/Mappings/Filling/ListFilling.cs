using Exchange.Intake.Mappings.Values;
using Exchange.Records.Fields;
using Exchange.Records.Validation;

namespace Exchange.Intake.Mappings.Filling;

/// <summary>A list of values, such as marks or caution codes; what is there twice is kept once.</summary>
/// <param name="field">The field.</param>
/// <param name="parts">Where the values come from, each with the condition under which it counts.</param>
internal sealed class ListFilling(FieldShape field, IReadOnlyList<(ValueSource Source, Condition? When)> parts)
    : FieldFilling(field)
{
    public override IEnumerable<FieldUse> Uses =>
        parts.Select(part => new FieldUse(Field, part.Source.Columns, part.Source.Words,
            (part.Source as ConstantSource)?.Value));

    public override bool Fill(object target, RowValues row)
    {
        var values = new List<object>();
        var fromFile = false;
        foreach (var (source, when) in parts)
        {
            if (when is null || when.Holds(row))
            {
                fromFile |= Add(values, source, row) && source.Columns.Count > 0;
            }
        }

        if (values.Count > 0)
        {
            Field.Access.Write(target, Field.Access.ListOf(values));
        }

        return fromFile;
    }

    private bool Add(List<object> values, ValueSource source, RowValues row)
    {
        var any = false;
        foreach (var text in source.ReadMany(row))
        {
            any = true;
            if (FieldRules.Complaint(Field, text) is { } wrong)
            {
                row.Report(source.Columns, wrong.Code, wrong.Message);
            }
            else if (!values.Contains(text))
            {
                values.Add(text);
            }
        }

        return any;
    }
}
