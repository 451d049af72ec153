namespace Exchange.Synthetic.Tables;

/// <summary>
/// The tables that ship inside the generator: lines of cells parted by tabulators; <c>#</c> starts a remark.
/// </summary>
internal static class Table
{
    /// <summary>Every row of a table.</summary>
    public static List<string[]> Rows(string name) => [.. Lines(name).Select(line => line.Split('\t'))];

    /// <summary>Every line of a table that is neither empty nor a remark.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(Table).Assembly.GetManifestResourceStream("tables/" + name)
            ?? throw new InvalidOperationException($"the table `{name}` is not part of the program");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
