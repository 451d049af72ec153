using System.Globalization;
using Exchange.Hosting.Texts;

namespace Exchange.Hosting.Auditing.Search;

/// <summary>The last line of a table that does not have everything; so nobody takes a part for the whole.</summary>
public static class CutLine
{
    /// <summary>The line; empty where nothing was left out.</summary>
    public static string Of(AuditDone done) => done.Next is { } next
        ? CsvText.Row([string.Create(CultureInfo.InvariantCulture, $"cut after {done.Rows} rows: ask again with before {next} for what comes next")])
        : "";
}
