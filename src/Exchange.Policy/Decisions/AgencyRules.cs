using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Records.Fields;
using Exchange.Records.Identity;

namespace Exchange.Policy.Decisions;

/// <summary>The rules that concern one receiving agency, found once for each question: what is left to decide depends on the entry alone.</summary>
internal sealed class AgencyRules
{
    private readonly bool own;
    private readonly AppliedRule[] template;
    private readonly AppliedRule[] exchange;

    /// <summary>Finds the rules.</summary>
    /// <exception cref="KeyNotFoundException">A rule names a group that does not exist.</exception>
    public AgencyRules(Ori agency, SharingPolicy policy, Requester requester)
    {
        own = agency == policy.Template.Owner;
        template = own ? [] : AppliedRule.OfTemplate(policy.Template.Rules.Where(Concerns));
        exchange = AppliedRule.OfTheExchange(
            policy.Exchange.Rules.Where(rule => Concerns(rule) && !rule.Unless.Any(exception => Holds(exception, agency, requester))));

        bool Concerns(SharingRule rule) =>
            rule.HoldsAt(requester.AskedAt) && (rule.UseCodes?.Contains(requester.UseCode) ?? true)
            && rule.Audience.Includes(agency, requester, policy.Groups, rule.Effect);
    }

    /// <summary>Every rule that concerns the agency.</summary>
    public IEnumerable<AppliedRule> All => template.Concat(exchange);

    /// <summary>Whether the agency is let in, and by or within which rules: it is by its own records, or by a rule that grants.</summary>
    public bool Find(EntryLabel label, RecordFacts? record, DateTimeOffset? askedAt, List<AppliedRule> found)
    {
        var granted = own;
        foreach (var rule in template)
        {
            if (rule.Selects(label, record, askedAt))
            {
                granted |= rule.Rule.Effect == RuleEffect.Grant;
                found.Add(rule);
            }
        }

        foreach (var rule in exchange)
        {
            if (rule.Selects(label, record, askedAt))
            {
                found.Add(rule);
            }
        }

        return granted;
    }

    /// <summary>Whether the agency sees its own records, by no rule but that it is the owner.</summary>
    public bool IsOwner => own;

    private bool Holds(RuleException exception, Ori agency, Requester requester) => exception switch
    {
        RuleException.Owner => own,
        RuleException.ConsentOnFile => requester.ConsentOnFile,
        RuleException.OwnOrManaged => requester.AsksForOwnOrManaged,
        RuleException.UseCodeGranted => requester.AttributesOf(agency).UseCodes?.Contains(requester.UseCode) ?? false,
    };
}
