namespace Exchange.Policy.Decisions;

/// <summary>What came of running decision tables.</summary>
/// <param name="Cases">How many cases were decided.</param>
/// <param name="Failures">
/// Everything that is not as expected, one sentence each: wrong decisions, unreadable files, templates without a table.
/// </param>
/// <param name="UncoveredRules">Rules that applied in no case, as <c>template: rule</c>.</param>
public sealed record DecisionTableReport(int Cases, IReadOnlyList<string> Failures, IReadOnlyList<string> UncoveredRules)
{
    /// <summary>Whether every decision is as expected and every rule is tried by some case.</summary>
    public bool Passed => Failures.Count == 0 && UncoveredRules.Count == 0;

    /// <summary>Nothing run.</summary>
    public static DecisionTableReport Empty { get; } = new(0, [], []);

    /// <summary>Both reports as one.</summary>
    public DecisionTableReport With(DecisionTableReport other) =>
        new(Cases + other.Cases, [.. Failures, .. other.Failures], [.. UncoveredRules, .. other.UncoveredRules]);
}
