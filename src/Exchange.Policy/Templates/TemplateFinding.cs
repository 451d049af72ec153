namespace Exchange.Policy.Templates;

/// <summary>What an owner should know of a template that can be read: something in it does nothing, or not what it seems to do.</summary>
/// <param name="Path">JSON path of the rule, or of the part of it that is meant.</param>
/// <param name="Code"><c>unreachable</c>, <c>shadowed</c>, <c>contradictory</c>, <c>group-unknown</c> or <c>limits-nothing</c>.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Message">What is wrong, for people.</param>
/// <param name="Suggestion">What to do about it, for people.</param>
/// <param name="Other">The rule that makes it so, where there is one.</param>
public sealed record TemplateFinding(string Path, string Code, string Rule, string Message, string Suggestion, string? Other = null)
{
    /// <summary>The finding in one line.</summary>
    public override string ToString() => $"{Path} rule `{Rule}`: {Message}; {Suggestion} ({Code})";
}
