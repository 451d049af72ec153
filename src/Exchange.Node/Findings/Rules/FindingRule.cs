namespace Exchange.Node.Findings.Rules;

/// <summary>One rule of <c>policies/findings.json</c>. What a kind does not use has no effect.</summary>
public sealed record FindingRule
{
    /// <summary>Name of the rule; part of the ids of its findings, so it never changes.</summary>
    public required string Id { get; init; }

    /// <summary>What it looks for.</summary>
    public required FindingKind Kind { get; init; }

    /// <summary>What a coordinator reads above the case.</summary>
    public required string Title { get; init; }

    /// <summary>How grave, from 1 to 100, where it is just met.</summary>
    public required int Score { get; init; }

    /// <summary>Acts, or users, that there must be at least. The default value is 1.</summary>
    public int AtLeast { get; init; } = 1;

    /// <summary>Share of the user's searches of a month, from 0 to 1, that must be so.</summary>
    public double Share { get; init; }

    /// <summary>How many times what colleagues do.</summary>
    public double Factor { get; init; }

    /// <summary>What happens by chance more often than this, from 0 to 1, is not raised.</summary>
    public double Chance { get; init; } = 1;

    /// <summary>Different subjects that there must be at least.</summary>
    public int Subjects { get; init; }

    /// <summary>Days: at least so many for a reason, at most so many for a spike.</summary>
    public int Days { get; init; }

    /// <summary>Hours between one act and the next at most.</summary>
    public double Hours { get; init; }
}
