namespace Exchange.Requirements.Tests;

/// <summary>The page docs/requirements.md: a row for each rule, with the tests that prove it.</summary>
internal static class RequirementsPage
{
    /// <summary>Where the page is.</summary>
    public static string Path => Repository.At("docs", "requirements.md");

    /// <summary>Ids of all rules on the page.</summary>
    public static List<string> Ids() => [.. Rows(File.ReadAllLines(Path)).Select(row => Cells(row)[0])];

    /// <summary>The page as it should be, given the claims.</summary>
    public static string Expected(IReadOnlyCollection<ProvenRule> proven)
    {
        var byRule = proven.ToLookup(rule => rule.Id, rule => rule.Test);
        var lines = File.ReadAllLines(Path).Select(line => IsRow(line) ? Row(line, byRule) : IsCount(line) ? Count(byRule) : line);
        return string.Join('\n', lines) + "\n";
    }

    private static string Row(string line, ILookup<string, string> byRule)
    {
        var cells = Cells(line);
        return $"| {cells[0]} | {cells[1]} | {string.Join("; ", byRule[cells[0]])} |";
    }

    private static string Count(ILookup<string, string> byRule) =>
        $"Proven so far: {Rows(File.ReadAllLines(Path)).Count(row => byRule.Contains(Cells(row)[0]))} of {Rows(File.ReadAllLines(Path)).Count()}.";

    private static IEnumerable<string> Rows(IEnumerable<string> lines) => lines.Where(IsRow);

    private static bool IsCount(string line) => line.StartsWith("Proven so far:", StringComparison.Ordinal);

    private static bool IsRow(string line) =>
        line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| id |", StringComparison.Ordinal);

    private static string[] Cells(string row) => [.. row.Trim('|').Split('|').Select(cell => cell.Trim())];
}
