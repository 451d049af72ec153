using Exchange.Cli.Terminals;
using Exchange.Intake.Checking;
using Exchange.Records.Fields;
using Spectre.Console;

namespace Exchange.Cli.Mappings;

/// <summary>Prints what a mapping does with a sample.</summary>
internal static class MappingReport
{
    /// <summary>As tables, or as JSON.</summary>
    public static void Print(MappingExplanation explained, bool json)
    {
        if (json)
        {
            Terminal.SayJson(explained);
            return;
        }

        Terminal.Show(Columns(explained));
        Terminal.Say($"left out: {(explained.LeftOut.Count == 0 ? "nothing" : string.Join(", ", explained.LeftOut))}");
        foreach (var constant in explained.Constants)
        {
            Terminal.Say($"the same in every row: {constant.Path} ({constant.Rule})");
        }

        foreach (var (column, count) in explained.UnknownCodes)
        {
            Terminal.Say($"column {column}: {count} different values that no table has");
        }

        Terminal.Say($"of the first {explained.Read:N0} rows, {explained.Valid:N0} would be taken in and {explained.Rejected:N0} rejected");
        foreach (var (code, count) in explained.ProblemsByCode)
        {
            Terminal.Say($"  {count:N0} rows: {code}");
        }

        Terminal.Complain(explained.FileProblems.Select(problem => $"line {problem.Line}: {problem.Message} ({problem.Code})"));
    }

    private static Table Columns(MappingExplanation explained)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Column", "Becomes", "By", "Field groups");
        foreach (var column in explained.Columns)
        {
            foreach (var field in column.Fields)
            {
                table.AddRow(
                    Markup.Escape(column.Column), Markup.Escape(field.Path), Markup.Escape(field.Rule),
                    string.Join(", ", field.Groups.Select(FieldGroups.Name)));
            }

            foreach (var use in column.OtherUses)
            {
                table.AddRow(Markup.Escape(column.Column), "", Markup.Escape(use), "");
            }
        }

        return table;
    }
}
