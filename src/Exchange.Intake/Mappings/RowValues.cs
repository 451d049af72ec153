using Exchange.Intake.Mappings.Values;

namespace Exchange.Intake.Mappings;

/// <summary>
/// One row as a mapping sees it: the mapped columns' values, blanks around them taken off, and null for what is to be
/// treated as empty.
/// </summary>
internal sealed class RowValues(IntakeContext context, int columns, int labels, int dates)
{
    private readonly List<RowProblem> problems = [];

    /// <summary>Values by column slot.</summary>
    public string?[] Values { get; } = new string?[columns];

    /// <summary>Which entity blocks made an entity of this row, by label.</summary>
    public bool[] Made { get; } = new bool[labels];

    /// <summary>Dates that were read before, by the place of their source.</summary>
    public Dictionary<string, (DateReading Reading, DateFormat? Format)>[] Dates { get; } =
        [.. Enumerable.Range(0, dates).Select(_ => new Dictionary<string, (DateReading Reading,
            DateFormat? Format)>(StringComparer.Ordinal))];

    public IntakeContext Context { get; } = context;

    /// <summary>Line on which the row begins.</summary>
    public long Line { get; private set; }

    /// <summary>Number of the row in the file, the first below the header being 1; rejected rows count.</summary>
    public long Number { get; private set; }

    public IReadOnlyList<RowProblem> Problems => problems;

    /// <summary>Starts over for another row.</summary>
    public void Begin(long line, long number)
    {
        (Line, Number) = (line, number);
        problems.Clear();
        Array.Clear(Made);
    }

    /// <summary>Notes what is wrong with the values of these columns.</summary>
    public void Report(IReadOnlyList<ColumnRef> at, string code, string message)
    {
        var valueClass = at.Count == 0 ? ValueClass.Row : ValueClass.Of(Values[at[0].Slot]);
        problems.Add(new RowProblem(Line, ColumnRef.Names(at), valueClass, code, message));
    }

    /// <summary>Notes a problem that the record's validation found.</summary>
    public void Report(RowProblem problem) => problems.Add(problem);
}
