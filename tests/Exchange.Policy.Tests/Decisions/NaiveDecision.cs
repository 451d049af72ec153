using Exchange.Policy.Decisions;
using Exchange.Policy.Templates;
using Exchange.Records.Fields;

namespace Exchange.Policy.Tests.Decisions;

/// <summary>What is left after everything was taken away, in the plainest form there is.</summary>
internal sealed class NaiveDecision
{
    private readonly SortedDictionary<FieldGroup, (bool Shown, bool Masked, bool Searchable)> fields = [];
    private bool full = true;
    private bool anything = true;

    public SortedSet<string> Rules { get; } = new(StringComparer.Ordinal);

    public HashSet<Obligation> Obligations { get; } = [];

    public static NaiveDecision Everything()
    {
        var decision = new NaiveDecision();
        foreach (var group in Enum.GetValues<FieldGroup>())
        {
            decision.fields[group] = (true, true, true);
        }

        return decision;
    }

    public void TakeEverything()
    {
        anything = false;
        foreach (var group in Enum.GetValues<FieldGroup>())
        {
            fields[group] = (false, false, false);
        }
    }

    public void TakeAway(SharingRule rule, string id)
    {
        Rules.Add(id);
        Obligations.UnionWith(rule.Obligations);
        anything &= rule.Level != SharingLevel.None;
        full &= rule.Level == SharingLevel.Full;
        foreach (var (group, field) in rule.Fields)
        {
            var (shown, masked, searchable) = fields[group];
            fields[group] = (shown && field.Action == FieldAction.Show, masked && field.Action != FieldAction.Hide, searchable && field.Searchable);
        }
    }

    public void TakeAwayAllThat(NaiveDecision other)
    {
        Rules.UnionWith(other.Rules);
        Obligations.UnionWith(other.Obligations);
        anything &= other.anything;
        full &= other.full;
        foreach (var (group, theirs) in other.fields)
        {
            var ours = fields[group];
            fields[group] = (ours.Shown && theirs.Shown, ours.Masked && theirs.Masked, ours.Searchable && theirs.Searchable);
        }
    }

    /// <summary>In one line, to be compared.</summary>
    public override string ToString() => string.Join(
        "; ",
        anything ? full ? "full" : "pointer" : "none",
        string.Join(",", Rules),
        string.Join(",", fields.Select(field => $"{field.Key}={Action(field.Value)}{(field.Value.Searchable ? "+" : "-")}")),
        string.Join(",", Obligations.Select(obligation => obligation.ToString()).Order(StringComparer.Ordinal)));

    /// <summary>The evaluator's decision in the same line.</summary>
    public static string Line(Decision decision) => string.Join(
        "; ",
        decision.Level.ToString().ToLowerInvariant(),
        string.Join(",", decision.RuleIds),
        string.Join(",", Enum.GetValues<FieldGroup>().Select(group =>
            $"{group}={decision[group].Action.ToString().ToLowerInvariant()}{(decision[group].Searchable ? "+" : "-")}")),
        string.Join(",", decision.Obligations));

    private static string Action((bool Shown, bool Masked, bool Searchable) field) => field.Shown ? "show" : field.Masked ? "mask" : "hide";
}
