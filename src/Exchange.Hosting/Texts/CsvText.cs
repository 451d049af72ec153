using System.Buffers;

namespace Exchange.Hosting.Texts;

/// <summary>Writes rows of CSV (RFC 4180) that spreadsheets open without running anything.</summary>
public static class CsvText
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("\",\r\n");

    /// <summary>One row with its line break.</summary>
    public static string Row(IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(string? value)
    {
        // A cell that begins so is a formula to a spreadsheet, and whoever was searched for may have chosen its text.
        var text = value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + value : value ?? "";
        return text.AsSpan().ContainsAny(Signs) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
