using System.Text.Unicode;
using Exchange.Intake.Mappings;
using Exchange.Intake.Mappings.Loading;

namespace Exchange.Intake.Csv;

/// <summary>Which cell of a row each mapped column is.</summary>
/// <param name="Names">Names of the file's columns, in their order.</param>
/// <param name="Cells">Cell by the column's slot in the mapping.</param>
internal sealed record HeaderBinding(IReadOnlyList<string> Names, IReadOnlyList<int> Cells)
{
    /// <summary>
    /// Reads the header row and binds the mapping to it; names every column that is missing or named twice.
    /// </summary>
    public static (HeaderBinding? Binding, FileProblem? Problem) Of(CsvRows header, CsvDialect dialect, Mapping mapping)
    {
        if (header.Fault != RowFault.None || !Utf8.IsValid(header.Bytes.Span))
        {
            return (null, new FileProblem(header.Line, IntakeCodes.HeaderUnreadable,
                "the header cannot be read: look for stray quotes, a wrong delimiter or a wrong encoding"));
        }

        return Of([.. header.Cells.Select(cell => CellText.Decode(header.Bytes.Span, cell, dialect) ?? "")], mapping,
            header.Line);
    }

    /// <summary>Binds the mapping to names that are known.</summary>
    public static (HeaderBinding? Binding, FileProblem? Problem) Of(IReadOnlyList<string> names, Mapping mapping,
        long line)
    {
        var missing = mapping.Columns.Where(column => !names.Contains(column, StringComparer.Ordinal)).ToList();
        if (missing.Count > 0)
        {
            var list = string.Join(", ",
                missing.Select(column => $"`{column}` ({Suggestion.NearOnly(column, [.. names])})"));
            return (null, new FileProblem(line, IntakeCodes.ColumnsMissing,
                $"the header lacks columns of the mapping: {list}; a name with ` #` in it needs quotes in YAML"));
        }

        var repeated = mapping.Columns.Where(column => names.Count(name => name == column) > 1).Select(Quote).ToList();
        return repeated.Count > 0
            ? (null, new FileProblem(line, IntakeCodes.HeaderUnreadable,
                $"the header has columns of the mapping more than once: {string.Join(", ", repeated)}"))
            : (new HeaderBinding(names, [.. mapping.Columns.Select(column => names.ToList().IndexOf(column))]), null);
    }

    private static string Quote(string column) => $"`{column}`";
}
