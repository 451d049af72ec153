using Exchange.Policy.Requesters;

namespace Exchange.Policy.Templates;

/// <summary>
/// Looks for rules that cannot have the effect their author wanted: that nobody can meet, that another rule makes void, that
/// contradict each other, that limit what nobody is granted. What is reported holds; not everything that holds is found.
/// </summary>
public static class TemplateAnalysis
{
    /// <summary>Everything found, in the order of the rules.</summary>
    /// <param name="template">A template that was read without problems.</param>
    /// <param name="exchange">The ceilings under which it will decide.</param>
    /// <param name="groups">The owner's groups.</param>
    public static IReadOnlyList<TemplateFinding> Find(SharingTemplate template, ExchangeWideRules exchange, AgencyGroups groups)
    {
        var findings = new List<TemplateFinding>();
        var live = new List<SharingRule>();
        foreach (var rule in template.Rules)
        {
            findings.AddRange(UnknownGroups(rule, groups));
            if (Unreachable(rule, exchange) is { } finding)
            {
                findings.Add(finding);
            }
            else
            {
                live.Add(rule);
            }
        }

        findings.AddRange(live.SelectMany(rule => Voided(rule, live)));
        findings.AddRange(live.Where(rule => LimitsNothing(rule, live)).Select(rule => new TemplateFinding(
            "limits-nothing", rule.Id, "it limits what no rule grants to its audience for its use codes; widen it, or take it out")));
        return findings;
    }

    private static IEnumerable<TemplateFinding> UnknownGroups(SharingRule rule, AgencyGroups groups) =>
        (rule.Audience.Groups ?? []).Where(name => !groups.Members.ContainsKey(name)).Select(name => new TemplateFinding(
            "group-unknown", rule.Id, $"there is no group `{name}` in groups.json; while it is missing, the rule withholds everything"));

    private static TemplateFinding? Unreachable(SharingRule rule, ExchangeWideRules exchange)
    {
        if (RuleScope.Impossible(rule) is { } why)
        {
            return new TemplateFinding("unreachable", rule.Id, why);
        }

        // Exceptions for the owner do not help: to the owner, no rule of its template applies.
        var ceiling = exchange.Rules.FirstOrDefault(wide =>
            wide.Level == SharingLevel.None && wide.Unless.All(exception => exception == RuleException.Owner) && RuleScope.Covers(wide, rule));
        return rule.Level > SharingLevel.None && rule.Effect == RuleEffect.Grant && ceiling is not null
            ? new TemplateFinding(
                "unreachable", rule.Id, $"the agreements show nothing of this to its audience ({ceiling.Requirement}); take the rule out", ceiling.Id)
            : null;
    }

    private static IEnumerable<TemplateFinding> Voided(SharingRule rule, List<SharingRule> rules)
    {
        foreach (var other in rules.Where(other => other != rule && RuleScope.Covers(other, rule)))
        {
            var same = RuleScope.Covers(rule, other);
            if (rule.Effect == RuleEffect.Grant && other.Effect == rule.Effect && same && other.Level < rule.Level)
            {
                yield return new TemplateFinding(
                    "contradictory", rule.Id, $"rule `{other.Id}` is for the same audience and records and allows less; the stricter wins", other.Id);
            }
            else if (MakesVoid(other, rule, same))
            {
                yield return new TemplateFinding(
                    "shadowed", rule.Id, $"rule `{other.Id}` applies wherever this one does and is as strict; this one changes nothing", other.Id);
            }
        }
    }

    /// <summary>A grant is void only beside another grant; of two equal rules the later one is.</summary>
    private static bool MakesVoid(SharingRule other, SharingRule rule, bool same) =>
        (other.Effect == RuleEffect.Grant || rule.Effect == RuleEffect.Limit) && RuleScope.IsAtLeastAsStrict(other, rule)
        && !(same && RuleScope.IsAtLeastAsStrict(rule, other) && other.Effect == rule.Effect
            && string.CompareOrdinal(other.Id, rule.Id) > 0);

    private static bool LimitsNothing(SharingRule rule, List<SharingRule> rules) =>
        rule.Effect == RuleEffect.Limit && rule.Audience.Categories is { } categories
        && !rules.Any(other => other.Effect == RuleEffect.Grant
            && (other.Audience.Categories?.Any(categories.Contains) ?? true)
            && (other.UseCodes is null || Codes(rule).Any(other.UseCodes.Contains)));

    private static IEnumerable<UseCode> Codes(SharingRule rule) => rule.UseCodes ?? Enum.GetValues<UseCode>();
}
