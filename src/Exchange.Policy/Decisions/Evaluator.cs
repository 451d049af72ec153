using Exchange.Policy.Requesters;
using Exchange.Records.Fields;

namespace Exchange.Policy.Decisions;

/// <summary>
/// Decides what a requester gets. All rules that match apply and the most restrictive answer wins; no rule that grants means none; the
/// exchange-wide rules can only take away; an error withholds (docs/adr/0004, docs/adr/0009). Pure: no clock, no I/O.
/// </summary>
public static class Evaluator
{
    /// <summary>What stands for a rule where an agency sees its own records; no rule of a template may be called so.</summary>
    public const string OwnerRule = "owner";

    internal const string ExchangePrefix = "exchange:";

    /// <summary>One decision. Whoever makes many for one question uses <see cref="RequesterRules"/> or <see cref="LabelDecisions"/>.</summary>
    public static Decision Decide(SharingPolicy policy, Requester requester, EntryLabel label, RecordFacts? record = null) =>
        new RequesterRules(policy, requester).Decide(label, record);

    /// <summary>Failures that a policy can cause; anything else is a bug that must be seen.</summary>
    internal static bool IsOfEvaluation(Exception e) =>
        e is InvalidOperationException or ArgumentException or KeyNotFoundException or IndexOutOfRangeException;
}
