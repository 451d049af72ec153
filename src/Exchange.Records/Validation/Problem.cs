namespace Exchange.Records.Validation;

/// <summary>One thing wrong with what was given.</summary>
/// <param name="Path">Where: a JSON path such as <c>$.persons[0].sex</c>.</param>
/// <param name="Code">Stable word for programs, for example <c>code-unknown</c>.</param>
/// <param name="Message">For people: what is wrong and what to do; never repeats the value, which may be personal.</param>
public sealed record Problem(string Path, string Code, string Message)
{
    /// <summary>The spot in a text that was given; null where the path says all.</summary>
    public TextSpan? At { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{Path}: {Message} ({Code})";
}
