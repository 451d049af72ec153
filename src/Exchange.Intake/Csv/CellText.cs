using System.Text;

namespace Exchange.Intake.Csv;

/// <summary>From the bytes of a cell to text; the bytes were found to be UTF-8 before.</summary>
internal static class CellText
{
    /// <summary>The text without blanks around it, or null where nothing is left.</summary>
    public static string? Decode(ReadOnlySpan<byte> row, CellSpan cell, CsvDialect dialect)
    {
        var bytes = row.Slice(cell.Start, cell.Length).Trim(" \t\r\n"u8);
        if (bytes.IsEmpty)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes).Trim();
        if (cell.Doubled && dialect.Quote is { } quote)
        {
            var mark = ((char)quote).ToString();
            text = text.Replace(mark + mark, mark, StringComparison.Ordinal);
        }

        return text.Length == 0 ? null : text;
    }
}
