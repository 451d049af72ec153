namespace Exchange.Ui.Components;

/// <summary>Something that must be mended before a form is taken.</summary>
/// <param name="Message">What to do, in words.</param>
/// <param name="Field">The field it is about; null for none.</param>
public sealed record FormProblem(string Message, string? Field = null);
