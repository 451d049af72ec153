using Exchange.Records.Validation;

namespace Exchange.Policy.Templates;

/// <summary>
/// Looks for rules that cannot have the effect their author wanted: that nobody can meet, that another rule makes void, that
/// contradict each other, that limit what nobody is granted. What is reported holds; not everything that holds is found. Of each kind
/// one finding a rule is reported: mending it shows the next.
/// </summary>
public static class TemplateAnalysis
{
    /// <summary>Everything found, sorted by rule.</summary>
    /// <param name="template">A template that was read without problems.</param>
    /// <param name="exchange">The ceilings under which it will decide.</param>
    /// <param name="groups">The owner's groups.</param>
    /// <param name="systems">Source systems that the owner's records came from; none where that is not known, or none came yet.</param>
    public static IReadOnlyList<TemplateFinding> Find(
        SharingTemplate template, ExchangeWideRules exchange, AgencyGroups groups, IReadOnlyCollection<string> systems)
    {
        var sets = new WordSets();
        var rules = ComparedRule.All(template.Rules, sets);
        var nothing = ComparedRule.All(exchange.Rules.Where(GivesNothing), sets);
        var unreachable = rules.Select(rule => Unreachable(rule, nothing)).ToList();
        var live = rules.Where(rule => unreachable[rule.Index] is null).ToList();
        var byRule = live.SelectMany(rule => Voided(rule, live).Append(LimitsNothing(rule, live))).Concat(unreachable).OfType<TemplateFinding>()
            .Concat(UnknownGroups(template, groups)).Concat(UnknownSystems(template, systems)).ToLookup(finding => finding.Rule);
        return [.. template.Rules.SelectMany(rule => byRule[rule.Id])];
    }

    /// <summary>Every group that a rule names and that does not exist; whoever decides by such a template must withhold.</summary>
    public static IEnumerable<TemplateFinding> UnknownGroups(SharingTemplate template, AgencyGroups groups) =>
        from rule in template.Rules.Index()
        from name in rule.Item.Audience.Groups ?? []
        where !groups.Members.ContainsKey(name)
        select new TemplateFinding(
            $"$.rules[{rule.Index}].audience.groups", "group-unknown", rule.Item.Id,
            $"there is no group `{name}`, and while it is missing everything is withheld from whoever else the rule is for",
            groups.Members.Count == 0
                ? "write the group into groups.json, or name the agencies in `oris`"
                : NearestWord.Suggest(name, [.. groups.Members.Keys]));

    /// <summary>A misspelt name makes a rule hold for nothing, and a limit that holds for nothing protects nothing.</summary>
    private static IEnumerable<TemplateFinding> UnknownSystems(SharingTemplate template, IReadOnlyCollection<string> systems) =>
        from rule in template.Rules.Index()
        from name in rule.Item.Records.Systems ?? []
        where systems.Count > 0 && !systems.Contains(name)
        select new TemplateFinding(
            $"$.rules[{rule.Index}].records.systems", "system-unknown", rule.Item.Id,
            $"no record ever came from a source system `{name}`", NearestWord.Suggest(name, systems));

    /// <summary>Exceptions for the owner do not help: to the owner, no rule of its template applies.</summary>
    private static bool GivesNothing(SharingRule ceiling) =>
        ceiling.Level == SharingLevel.None && ceiling.Unless.All(exception => exception == RuleException.Owner);

    private static TemplateFinding? Unreachable(ComparedRule rule, IReadOnlyList<ComparedRule> nothing)
    {
        if (RuleScope.Impossible(rule.Rule) is { } impossible)
        {
            return rule.Finding("unreachable", impossible.Why, impossible.Suggestion);
        }

        var ceiling = rule.Rule is { Level: > SharingLevel.None, Effect: RuleEffect.Grant }
            ? nothing.FirstOrDefault(wide => wide.Covers(rule))?.Rule
            : null;
        return ceiling is null ? null : rule.Finding(
            "unreachable", $"the agreements show nothing of this to its audience ({ceiling.Requirement})", "take the rule out", ceiling.Id);
    }

    private static IEnumerable<TemplateFinding?> Voided(ComparedRule rule, List<ComparedRule> rules)
    {
        ComparedRule? contradicting = null, shadowing = null;
        foreach (var other in rules)
        {
            if (ReferenceEquals(other, rule) || !other.Covers(rule))
            {
                continue;
            }

            if (Contradicts(other, rule))
            {
                contradicting ??= other;
            }
            else if (shadowing is null && MakesVoid(other, rule))
            {
                shadowing = other;
            }
        }

        yield return contradicting is null ? null : rule.Finding(
            "contradictory", $"rule `{contradicting.Rule.Id}` is for the same audience and records and allows less, and the stricter wins",
            "keep the one that you mean, or make this one narrower or a limit", contradicting.Rule.Id);
        yield return shadowing is null ? null : rule.Finding(
            "shadowed", $"rule `{shadowing.Rule.Id}` applies wherever this one does and is as strict, so this one changes nothing",
            "take it out, or narrow the other", shadowing.Rule.Id);
    }

    private static bool Contradicts(ComparedRule other, ComparedRule rule) =>
        rule.Rule.Effect == RuleEffect.Grant && other.Rule.Effect == RuleEffect.Grant && other.Rule.Level < rule.Rule.Level
        && rule.Covers(other);

    /// <summary>A grant is void only beside another grant; of two equal rules the one with the later name is, wherever they stand.</summary>
    private static bool MakesVoid(ComparedRule other, ComparedRule rule) =>
        (other.Rule.Effect == RuleEffect.Grant || rule.Rule.Effect == RuleEffect.Limit) && other.IsAtLeastAsStrictAs(rule)
        && !(string.CompareOrdinal(other.Rule.Id, rule.Rule.Id) > 0 && other.Rule.Effect == rule.Rule.Effect
            && rule.IsAtLeastAsStrictAs(other) && rule.Covers(other));

    private static TemplateFinding? LimitsNothing(ComparedRule rule, List<ComparedRule> rules) =>
        rule.Rule is { Effect: RuleEffect.Limit, Audience.Categories: not null }
        && !rules.Exists(other => other.Rule.Effect == RuleEffect.Grant && other.Meets(rule))
            ? rule.Finding("limits-nothing", "it limits what no rule grants to its audience for its use codes", "widen it, or take it out")
            : null;
}
