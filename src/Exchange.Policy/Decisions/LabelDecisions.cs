using Exchange.Policy.Requesters;
using Exchange.Records.Fields;

namespace Exchange.Policy.Decisions;

/// <summary>The decisions of one search: made once for each distinct label and kept. One search, one thread.</summary>
public sealed class LabelDecisions(SharingPolicy policy, Requester requester)
{
    private readonly Dictionary<EntryLabel, Decision> made = [];

    /// <summary>The policy that decides.</summary>
    public SharingPolicy Policy { get; } = policy;

    /// <summary>Who asks.</summary>
    public Requester Requester { get; } = requester;

    /// <summary>The decision for entries with this label.</summary>
    public Decision For(EntryLabel label)
    {
        if (!made.TryGetValue(label, out var decision))
        {
            decision = Evaluator.Decide(Policy, Requester, label);
            made[label] = decision;
        }

        return decision;
    }
}
