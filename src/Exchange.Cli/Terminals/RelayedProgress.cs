namespace Exchange.Cli.Terminals;

/// <summary>
/// Says progress of one sort in words of another, before the work goes on: what the words are taken from, an open file say, may be gone a moment
/// later.
/// </summary>
/// <param name="to">Who is told.</param>
/// <param name="words">What to tell.</param>
public sealed class RelayedProgress<T>(IProgress<WorkDone> to, Func<T, WorkDone> words) : IProgress<T>
{
    /// <inheritdoc />
    public void Report(T value) => to.Report(words(value));
}
