namespace Exchange.Matching;

/// <summary>The tables inside the library: lines of cells parted by tabulators; <c>#</c> starts a remark.</summary>
internal static class ShippedTable
{
    /// <summary>Every row of a table.</summary>
    public static List<string[]> Rows(string name)
    {
        var rows = new List<string[]>();
        using var stream = typeof(ShippedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the table `{name}` is not part of the library");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                rows.Add(line.Split('\t'));
            }
        }

        return rows;
    }
}
