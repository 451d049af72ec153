namespace Exchange.Intake;

/// <summary>
/// Something that is wrong with a file as a whole. Rows that came before it stand; nothing comes after it.
/// </summary>
/// <param name="Line">Line that was being read; 0 where no line was.</param>
/// <param name="Code">Stable word for programs; all of them are in <see cref="IntakeCodes"/>.</param>
/// <param name="Message">For people: what is wrong and what to do.</param>
public sealed record FileProblem(long Line, string Code, string Message) : IntakeItem;
