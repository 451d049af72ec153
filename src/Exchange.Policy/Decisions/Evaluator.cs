using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Records.Fields;
using Exchange.Records.Identity;

namespace Exchange.Policy.Decisions;

/// <summary>
/// Decides what a requester gets. All rules that match apply and the most restrictive answer wins; no matching rule means none; the
/// exchange-wide rules can only take away; an error withholds (docs/adr/0004). Pure: no clock, no I/O.
/// </summary>
public static class Evaluator
{
    /// <summary>What stands for a rule where an agency sees its own records; no rule of a template may be called so.</summary>
    public const string OwnerRule = "owner";

    internal const string ExchangePrefix = "exchange:";

    /// <summary>The decision for every entry with this label.</summary>
    public static Decision Decide(SharingPolicy policy, Requester requester, EntryLabel label)
    {
        try
        {
            return requester.Agencies.Select(agency => DecideFor(agency, policy, requester, label)).Aggregate(Strictest);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or KeyNotFoundException or IndexOutOfRangeException)
        {
            // INVARIANT: an error in evaluation withholds; it never falls back to anything looser.
            return Decision.Nothing([], [e.GetType().Name]);
        }
    }

    private static Decision DecideFor(Ori agency, SharingPolicy policy, Requester requester, EntryLabel label)
    {
        var own = agency == policy.Template.Owner;
        var granted = own ? OwnRecords() : Granted(agency, policy.Template, requester, label);
        return policy.Exchange.Rules
            .Where(rule => Applies(rule, agency, requester, label) && !rule.Unless.Any(exception => Holds(exception, own, requester)))
            .Select(rule => FromRule(rule, ExchangePrefix + rule.Id))
            .Aggregate(granted, Strictest);
    }

    /// <summary>An owner sees its own records whatever its template says of others; the exchange-wide rules still bind it.</summary>
    private static Decision OwnRecords() =>
        new(SharingLevel.Full, [OwnerRule], Decision.AllFields(FieldRule.Open), [], []);

    private static Decision Granted(Ori agency, SharingTemplate template, Requester requester, EntryLabel label)
    {
        var matching = template.Rules.Where(rule => Applies(rule, agency, requester, label))
            .Select(rule => FromRule(rule, rule.Id)).ToList();
        return matching.Count == 0 ? Decision.Nothing([]) : matching.Aggregate(Strictest);
    }

    private static bool Applies(SharingRule rule, Ori agency, Requester requester, EntryLabel label) =>
        rule.Audience.Includes(agency) && (rule.UseCodes?.Contains(requester.UseCode) ?? true) && rule.Records.Selects(label);

    private static bool Holds(RuleException exception, bool own, Requester requester) => exception switch
    {
        RuleException.Owner => own,
        RuleException.ConsentOnFile => requester.ConsentOnFile,
    };

    private static Decision FromRule(SharingRule rule, string id)
    {
        var fields = Decision.AllFields(FieldRule.Open);
        foreach (var (group, field) in rule.Fields)
        {
            fields[(int)group] = field;
        }

        return new Decision(rule.Level, [id], fields, InOrder(rule.Obligations), []);
    }

    private static Decision Strictest(Decision a, Decision b) => new(
        (SharingLevel)Math.Min((int)a.Level, (int)b.Level),
        [.. a.RuleIds.Union(b.RuleIds).Order(StringComparer.Ordinal)],
        [.. a.Fields.Zip(b.Fields, (x, y) => x.Strictest(y))],
        InOrder(a.Obligations.Concat(b.Obligations)),
        [.. a.Errors.Union(b.Errors)]);

    /// <summary>Each once, in an order that does not depend on that of the rules.</summary>
    private static IReadOnlyList<Obligation> InOrder(IEnumerable<Obligation> obligations) =>
        [.. obligations.Distinct().OrderBy(one => one.Type, StringComparer.Ordinal)
            .ThenBy(one => one.Text, StringComparer.Ordinal).ThenBy(one => one.Hours)];
}
