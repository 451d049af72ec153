namespace Exchange.Intake.Mappings.Values;

/// <summary>One step that changes a text.</summary>
/// <param name="Words">In words.</param>
/// <param name="Apply">What becomes of a text; null where nothing is left.</param>
internal sealed record TextChange(string Words, Func<string, string?> Apply);
