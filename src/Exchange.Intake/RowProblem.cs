namespace Exchange.Intake;

/// <summary>One reason why a row was not taken in. Never repeats a value, which may be personal.</summary>
/// <param name="Line">Line on which the row begins.</param>
/// <param name="Column">Column or columns of the file, or JSON path of the document; null where the row as a whole is
/// meant.</param>
/// <param name="ValueClass">Kind of thing that stood there, see <see cref="Intake.ValueClass"/>.</param>
/// <param name="Code">Stable word for programs: of <see cref="IntakeCodes"/>, or of the record's validation.</param>
/// <param name="Message">For people: what is wrong and what to do.</param>
public sealed record RowProblem(long Line, string? Column, string ValueClass, string Code, string Message)
{
    /// <inheritdoc />
    public override string ToString() =>
        FormattableString.Invariant($"line {Line}, {Column ?? "row"} ({ValueClass}): {Message} ({Code})");
}
