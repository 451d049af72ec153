namespace Exchange.Policy.Templates;

/// <summary>What an owner should know of a template that can be read: something in it does nothing, or not what it seems to do.</summary>
/// <param name="Code"><c>unreachable</c>, <c>shadowed</c>, <c>contradictory</c>, <c>group-unknown</c> or <c>limits-nothing</c>.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Message">What is wrong and what to do, for people.</param>
/// <param name="Other">The rule that makes it so, where there is one.</param>
public sealed record TemplateFinding(string Code, string Rule, string Message, string? Other = null)
{
    /// <summary>The finding in one line.</summary>
    public override string ToString() => $"rule `{Rule}`: {Code}: {Message}";
}
