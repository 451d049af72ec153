using System.Runtime.CompilerServices;
using Exchange.Policy.Differences;
using Exchange.Policy.Templates;
using Exchange.Records.Fields;

namespace Exchange.Policy.Decisions;

/// <summary>A rule that concerns the requester, in the form in which it takes away from a decision.</summary>
internal sealed class AppliedRule
{
    private static readonly ConditionalWeakTable<SharingRule, AppliedRule> OfTemplates = [];
    private static readonly ConditionalWeakTable<SharingRule, AppliedRule> OfExchange = [];
    private static long made;

    private AppliedRule(SharingRule rule, string prefix)
    {
        if (!rule.Fields.Keys.All(Enum.IsDefined))
        {
            throw new ArgumentOutOfRangeException(nameof(rule), "a rule names a field group that does not exist");
        }

        Rule = rule;
        Number = Interlocked.Increment(ref made);
        Id = prefix + rule.Id;
        Masked = GroupsWhere(rule, field => field.Action == FieldAction.Mask);
        Hidden = GroupsWhere(rule, field => field.Action == FieldAction.Hide);
        Unsearchable = GroupsWhere(rule, field => !field.Searchable);
    }

    /// <summary>The rule.</summary>
    public SharingRule Rule { get; }

    /// <summary>Another for each rule object.</summary>
    public long Number { get; }

    /// <summary>The name by which receipts know it.</summary>
    public string Id { get; }

    /// <summary>What it says to those whom it concerns, and whether it is one of the exchange's.</summary>
    public string ContentKey => (Id.StartsWith(Evaluator.ExchangePrefix, StringComparison.Ordinal) ? "x" : "t") + RuleContent.Of(Rule);

    /// <summary>Groups of which it leaves a part.</summary>
    public FieldGroupSet Masked { get; }

    /// <summary>Groups that it hides.</summary>
    public FieldGroupSet Hidden { get; }

    /// <summary>Groups that it closes to queries.</summary>
    public FieldGroupSet Unsearchable { get; }

    /// <summary>Rules of a template in this form, each worked out once.</summary>
    public static AppliedRule[] OfTemplate(IEnumerable<SharingRule> rules) =>
        [.. rules.Select(rule => OfTemplates.GetValue(rule, static one => new AppliedRule(one, "")))];

    /// <summary>Exchange-wide rules in this form, each worked out once.</summary>
    public static AppliedRule[] OfTheExchange(IEnumerable<SharingRule> rules) =>
        [.. rules.Select(rule => OfExchange.GetValue(rule, static one => new AppliedRule(one, Evaluator.ExchangePrefix)))];

    /// <summary>Whether it is for the entry; where that is not known, only a rule that limits is.</summary>
    public bool Selects(EntryLabel label, RecordFacts? record, DateTimeOffset? askedAt) =>
        Rule.Records.SelectsLabel(label) && Rule.Records.SelectsRecord(record, askedAt) switch
        {
            Selection.Yes => true,
            Selection.Unknown => Rule.Effect == RuleEffect.Limit,
            Selection.No => false,
        };

    private static FieldGroupSet GroupsWhere(SharingRule rule, Func<FieldRule, bool> holds) =>
        FieldGroupSet.Of([.. rule.Fields.Where(field => holds(field.Value)).Select(field => field.Key)]);
}
