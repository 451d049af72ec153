using System.Globalization;
using System.Text;
using Exchange.Hosting.Texts;
using Exchange.Intake;

namespace Exchange.Node.Contributions.Pages;

/// <summary>Rejected rows as CSV (RFC 4180), for whoever mends the export.</summary>
internal static class RejectsCsv
{
    /// <summary>The file.</summary>
    public static byte[] Of(IEnumerable<RowProblem> problems)
    {
        string[] header = ["line", "column", "class", "code", "message"];
        var rows = problems.Select(problem => CsvText.Row(
            [problem.Line.ToString(CultureInfo.InvariantCulture), problem.Column, problem.ValueClass, problem.Code, problem.Message]));
        return Encoding.UTF8.GetBytes(string.Concat(rows.Prepend(CsvText.Row(header))));
    }
}
