using System.Globalization;
using System.Text;
using Exchange.Intake;

namespace Exchange.Node.Contributions.Pages;

/// <summary>Rejected rows as CSV (RFC 4180), for whoever mends the export.</summary>
internal static class RejectsCsv
{
    /// <summary>The file.</summary>
    public static byte[] Of(IEnumerable<RowProblem> problems)
    {
        var csv = new StringBuilder("line,column,class,code,message\r\n");
        foreach (var problem in problems)
        {
            csv.AppendJoin(
                ',', problem.Line.ToString(CultureInfo.InvariantCulture), Cell(problem.Column), Cell(problem.ValueClass), Cell(problem.Code),
                Cell(problem.Message)).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    /// <summary>A spreadsheet takes what begins with these signs for a formula; a name of a column must not become one.</summary>
    private static string Cell(string? text) => text is null ? ""
        : $"\"{(text is ['=' or '+' or '-' or '@', ..] ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
