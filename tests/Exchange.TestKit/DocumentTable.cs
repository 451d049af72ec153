namespace Exchange.TestKit;

/// <summary>The table of a page in <c>docs</c>, so that tests can hold the page against the code.</summary>
public static class DocumentTable
{
    /// <summary>The cells of each row whose first cell is a code in backticks; the backticks are taken off that cell.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(string page) =>
        File.ReadLines(Repository.At("docs", page))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|')[1..^1].Select(cell => cell.Trim()).ToList())
            .ToDictionary(cells => cells[0].Trim('`'), cells => (IReadOnlyList<string>)cells[1..], StringComparer.Ordinal);
}
