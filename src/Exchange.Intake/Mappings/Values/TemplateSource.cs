using System.Text;

namespace Exchange.Intake.Mappings.Values;

/// <summary>
/// A text with columns in braces. Nothing where all of its columns are empty; runs of blanks become one.
/// </summary>
/// <param name="pieces">Text and columns in turn: text first, then a column, and so on.</param>
/// <param name="columns">The columns.</param>
internal sealed class TemplateSource(IReadOnlyList<string> pieces, IReadOnlyList<ColumnRef> columns) : ValueSource
{
    public override IReadOnlyList<ColumnRef> Columns => columns;

    public override string Words => $"a text with {columns.Count} columns in it";

    public override string? Read(RowValues row)
    {
        var text = new StringBuilder(pieces[0]);
        var any = false;
        for (var i = 0; i < columns.Count; i++)
        {
            var value = row.Values[columns[i].Slot];
            any |= value is not null;
            text.Append(value).Append(pieces[i + 1]);
        }

        return any ? Squeeze(text) : null;
    }

    private static string Squeeze(StringBuilder text) =>
        string.Join(' ', text.ToString().Split(' ',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
