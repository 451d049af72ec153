using System.Globalization;
using Exchange.Intake.Mappings.Values;
using Exchange.Records.Fields;

namespace Exchange.Intake.Mappings.Filling;

/// <summary>One value.</summary>
/// <param name="field">The field.</param>
/// <param name="source">Where its value comes from.</param>
/// <param name="otherwise">What becomes of a value that the field cannot hold.</param>
/// <param name="when">Condition under which it is filled at all.</param>
internal sealed class ValueFilling(FieldShape field, ValueSource source, Otherwise otherwise, Condition? when)
    : FieldFilling(field)
{
    public override IEnumerable<FieldUse> Uses =>
        [new FieldUse(Field, source.Columns, source.Words, (source as ConstantSource)?.Value)];

    public override bool Fill(object target, RowValues row)
    {
        if (Read(row) is not { } value)
        {
            return false;
        }

        Field.Access.Write(target, value);
        return source.Columns.Count > 0;
    }

    /// <summary>The value in this row, or null where there is none or it was reported.</summary>
    public object? Read(RowValues row)
    {
        if ((when is not null && !when.Holds(row)) || source.Read(row) is not { } text)
        {
            return null;
        }

        var (value, wrong) = Conversion.Convert(Field, text);
        return wrong is null ? value : Replace(row, source.Columns, wrong, otherwise);
    }

    /// <summary>The number in this row before anything is held against the field, or null.</summary>
    public double? ReadNumber(RowValues row) =>
        (when is null || when.Holds(row)) && source.Read(row) is { } text &&
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private object? Replace(RowValues row, IReadOnlyList<ColumnRef> columns, Records.Validation.Problem wrong,
        Otherwise rule)
    {
        if (rule.Rejects)
        {
            row.Report(columns, wrong.Code, wrong.Message);
        }

        return rule.Value is { } value ? Conversion.Convert(Field, value).Value : null;
    }
}
