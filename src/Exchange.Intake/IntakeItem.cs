namespace Exchange.Intake;

/// <summary>What a reader yields: a row, or something that is wrong with the file as a whole.</summary>
public abstract record IntakeItem
{
    private protected IntakeItem()
    {
    }

    /// <summary>Calls the function that fits.</summary>
    public T Match<T>(Func<IntakeRow, T> row, Func<FileProblem, T> file) => this switch
    {
        IntakeRow it => row(it),
        FileProblem it => file(it),
        _ => throw new InvalidOperationException("the family is closed"),
    };
}
