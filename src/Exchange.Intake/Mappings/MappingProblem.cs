namespace Exchange.Intake.Mappings;

/// <summary>One thing wrong with a mapping file.</summary>
/// <param name="Line">Line of the YAML, the first being 1.</param>
/// <param name="Column">Column of the YAML, the first being 1.</param>
/// <param name="Code">Stable word for programs.</param>
/// <param name="Message">For people: what is wrong, and the nearest thing that would be right.</param>
public sealed record MappingProblem(long Line, long Column, string Code, string Message)
{
    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{Line}:{Column}: {Message} ({Code})");
}
