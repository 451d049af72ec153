using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Records.Fields;

namespace Exchange.Policy.Decisions;

/// <summary>
/// A policy as it concerns one question: who asks, for what, when. Decides entry by entry what each receiving agency may have, and gives
/// the strictest. Pure: no clock, no I/O.
/// </summary>
public sealed class RequesterRules
{
    private readonly AgencyRules[] agencies;
    private readonly DateTimeOffset? askedAt;
    private readonly string? error;
    private readonly AppliedRule[] conditional;

    /// <summary>Finds the rules that concern the question.</summary>
    public RequesterRules(SharingPolicy policy, Requester requester)
    {
        askedAt = requester.AskedAt;
        try
        {
            agencies = [.. requester.Agencies.Select(agency => new AgencyRules(agency, policy, requester))];
        }
        catch (Exception e) when (Evaluator.IsOfEvaluation(e))
        {
            // INVARIANT: an error in evaluation withholds; it never falls back to anything looser.
            error = e.GetType().Name;
            agencies = [];
        }

        conditional = [.. agencies.SelectMany(agency => agency.All).Where(rule => rule.Rule.Records.LooksAtRecord)];
    }

    /// <summary>Whether any of the rules masks or hides what it lets be searched.</summary>
    public bool MayHideSearchable => Array.Exists(
        agencies, agency => agency.All.Any(rule => rule.Masked.Union(rule.Hidden).Except(rule.Unsearchable) != FieldGroupSet.None));

    /// <summary>
    /// Which rules concern the question: where it is equal for two questions, so are their decisions, of records that stand alike to the
    /// rules that look at records.
    /// </summary>
    internal string Key() => error ?? string.Join(
        '\n', agencies.Select(agency => $"{agency.IsOwner} {string.Join(' ', agency.All.Select(rule => rule.Number))}"));

    /// <summary>
    /// What the rules that concern the question say: where it is equal for two questions asked at one time, all their decisions are, under
    /// whichever policy.
    /// </summary>
    internal string ContentKey() => error ?? string.Join(
        '\n', agencies.Select(agency =>
            $"{agency.IsOwner} {string.Join(' ', agency.All.Select(rule => rule.ContentKey).Order(StringComparer.Ordinal))}"));

    /// <summary>Whether decisions on entries with this label depend on the record itself: its age or its id.</summary>
    public bool Varies(EntryLabel label) => Array.Exists(conditional, rule => rule.Rule.Records.SelectsLabel(label));

    /// <summary>
    /// How the record stands to the rules that look at records: equal for records on which all decisions are equal, label for label.
    /// Null when there are too many such rules to tell.
    /// </summary>
    public UInt128? ClassOf(RecordFacts record)
    {
        if (conditional.Length > 128)
        {
            return null;
        }

        var bits = UInt128.Zero;
        for (var i = 0; i < conditional.Length; i++)
        {
            var rule = conditional[i].Rule;
            var selected = rule.Records.SelectsRecord(record, askedAt);
            if (selected == Selection.Yes || (selected == Selection.Unknown && rule.Effect == RuleEffect.Limit))
            {
                bits |= UInt128.One << i;
            }
        }

        return bits;
    }

    /// <summary>The decision for every entry with this label, of a record with these facts.</summary>
    public Decision Decide(EntryLabel label, RecordFacts? record = null)
    {
        if (error is not null)
        {
            return Decision.Nothing([], [error]);
        }

        try
        {
            var (granted, rules) = Find(label, record);
            return Combine(granted, rules);
        }
        catch (Exception e) when (Evaluator.IsOfEvaluation(e))
        {
            // INVARIANT: an error in evaluation withholds; it never falls back to anything looser.
            return Decision.Nothing([], [e.GetType().Name]);
        }
    }

    /// <summary>Every rule that applies, with what it says: the reasons of a decision, for people.</summary>
    public IReadOnlyList<(string Id, SharingRule Rule)> Reasons(EntryLabel label, RecordFacts? record) =>
        [.. Find(label, record).Rules.DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal)
            .Select(rule => (rule.Id, rule.Rule))];

    private (bool Granted, List<AppliedRule> Rules) Find(EntryLabel label, RecordFacts? record)
    {
        var rules = new List<AppliedRule>();
        var granted = agencies.Length > 0;
        foreach (var agency in agencies)
        {
            granted &= agency.Find(label, record, askedAt, rules);
        }

        return (granted, rules);
    }

    private Decision Combine(bool granted, List<AppliedRule> rules)
    {
        var ids = new SortedSet<string>(rules.Select(rule => rule.Id), StringComparer.Ordinal);
        if (agencies.Any(agency => agency.IsOwner))
        {
            ids.Add(Evaluator.OwnerRule);
        }

        var level = rules.Aggregate(SharingLevel.Full, (least, rule) => (SharingLevel)Math.Min((int)least, (int)rule.Rule.Level));
        return granted
            ? new Decision(
                level, [.. ids], Union(rules, rule => rule.Masked), Union(rules, rule => rule.Hidden), Union(rules, rule => rule.Unsearchable),
                Obligations(rules), [])
            : Decision.Nothing([.. ids]) with { Obligations = Obligations(rules) };
    }

    private static FieldGroupSet Union(List<AppliedRule> rules, Func<AppliedRule, FieldGroupSet> groups) =>
        rules.Aggregate(FieldGroupSet.None, (all, rule) => all.Union(groups(rule)));

    /// <summary>Each once, in an order that does not depend on that of the rules.</summary>
    private static IReadOnlyList<Obligation> Obligations(List<AppliedRule> rules) =>
        [.. rules.SelectMany(rule => rule.Rule.Obligations).Distinct().OrderBy(one => one.Type, StringComparer.Ordinal)
            .ThenBy(one => one.Text, StringComparer.Ordinal).ThenBy(one => one.Hours)];
}
