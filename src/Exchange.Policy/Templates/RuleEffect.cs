namespace Exchange.Policy.Templates;

/// <summary>What a rule of a template does where it applies.</summary>
public enum RuleEffect
{
    /// <summary>Lets the audience in, as far as the rule says; no rule that grants means nothing is shown.</summary>
    Grant,

    /// <summary>Only takes away from what other rules grant; lets nobody in.</summary>
    Limit,
}
