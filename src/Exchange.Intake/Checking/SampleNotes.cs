namespace Exchange.Intake.Checking;

/// <summary>
/// What is learnt of a sample besides its rows: the header, and how many distinct values no table has. The values
/// never leave it.
/// </summary>
internal sealed class SampleNotes
{
    private const int CountedMax = 10_000;

    private readonly Dictionary<string, HashSet<string>> unknownCodes = new(StringComparer.Ordinal);

    /// <summary>Names of the file's columns, once they are read.</summary>
    public IReadOnlyList<string> Header { get; set; } = [];

    /// <summary>How many distinct unknown codes, by column.</summary>
    public IReadOnlyDictionary<string, int> UnknownCodes =>
        unknownCodes.ToDictionary(pair => pair.Key, pair => pair.Value.Count, StringComparer.Ordinal);

    public void AddUnknownCode(string column, string value)
    {
        if (!unknownCodes.TryGetValue(column, out var values))
        {
            unknownCodes[column] = values = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        }

        if (values.Count < CountedMax)
        {
            values.Add(value);
        }
    }
}
