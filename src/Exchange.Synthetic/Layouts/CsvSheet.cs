using System.Buffers;
using System.Text;
using Exchange.Records;

namespace Exchange.Synthetic.Layouts;

/// <summary>Writes records as rows of CSV (RFC 4180 but for the separator and the line end).</summary>
internal sealed class CsvSheet(char separator, string lineEnd, IReadOnlyList<CsvColumn> columns) : IExportSheet
{
    private readonly SearchValues<char> mustQuote = SearchValues.Create([separator, '"', '\r', '\n']);

    /// <inheritdoc />
    public byte[] Header { get; } = Encoding.UTF8.GetBytes(
        string.Join(separator, columns.Select(column => column.Name)) + lineEnd);

    /// <inheritdoc />
    public byte[] Row(ContributedRecord record)
    {
        var text = new StringBuilder(1024);
        for (var i = 0; i < columns.Count; i++)
        {
            if (i > 0)
            {
                text.Append(separator);
            }

            Append(text, columns[i].Cell(record));
        }

        return Encoding.UTF8.GetBytes(text.Append(lineEnd).ToString());
    }

    private void Append(StringBuilder text, string? cell)
    {
        if (cell.AsSpan().IndexOfAny(mustQuote) < 0)
        {
            text.Append(cell);
        }
        else
        {
            text.Append('"').Append(cell!.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
    }
}
