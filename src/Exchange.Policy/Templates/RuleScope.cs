using Exchange.Records.Fields;

namespace Exchange.Policy.Templates;

/// <summary>What a rule says of field groups, and whether anybody or anything can meet it.</summary>
internal static class RuleScope
{
    /// <summary>What a rule does with a group.</summary>
    public static FieldRule Of(SharingRule rule, FieldGroup group) => rule.Fields.GetValueOrDefault(group, FieldRule.Open);

    /// <summary>Why nobody and nothing can ever meet the rule, and what to do; null when somebody may.</summary>
    public static (string Why, string Suggestion)? Impossible(SharingRule rule) => ImpossibleAudience(rule.Audience) ?? ImpossibleRecords(rule);

    private static (string Why, string Suggestion)? ImpossibleAudience(Audience audience)
    {
        if (!audience.HasDimension)
        {
            return ("its audience is empty, which is nobody", "say for whom it is");
        }

        if (AnyEmpty(audience.Categories, audience.Oris, audience.States, audience.Groups, audience.Regions, audience.Exchanges)
            || AnyEmpty(audience.AccessLevels, audience.Duties, audience.OnBehalfOf))
        {
            return ("a list in its audience is empty, which is nobody", "take the list out or fill it");
        }

        if (audience.Oris?.All(ori => !Agrees(audience, ori)) ?? false)
        {
            return ("none of its `oris` has the category and state that it asks for", "give one or the other");
        }

        return audience is { States: { } states, StatesExcept: { } except } && states.All(except.Contains)
            ? ("`statesExcept` takes away every state that `states` names", "give one or the other")
            : null;
    }

    private static (string Why, string Suggestion)? ImpossibleRecords(SharingRule rule)
    {
        if (AnyEmpty(rule.UseCodes, rule.Records.Kinds, rule.Records.Marks, rule.Records.Systems, rule.Records.Roles)
            || AnyEmpty(rule.Records.Offenses) || rule.Records.Ids?.Count == 0)
        {
            return ("a list of its use codes or records is empty, which is none", "take the list out or fill it");
        }

        if (rule.Records is { Kinds: { } kinds, KindsExcept: { } except } && kinds.All(except.Contains))
        {
            return ("`kindsExcept` takes away every kind that `kinds` names", "give one or the other");
        }

        // A limit by age meets records without a date all the same.
        return rule.Effect == RuleEffect.Grant && rule.Records is { OlderThan: { } old, NewerThan: { } young } && old.IsAtLeast(young)
            ? ("no event is both longer ago than `olderThan` and not so long ago as `newerThan`", "swap the two")
            : null;
    }

    private static bool Agrees(Audience audience, Records.Identity.Ori ori) =>
        (audience.Categories?.Contains(ori.Category) ?? true) && (audience.States?.Contains(ori.State) ?? true)
        && audience.StatesExcept?.Contains(ori.State) is not true;

    private static bool AnyEmpty(params System.Collections.IEnumerable?[] lists) =>
        lists.Any(list => list is not null && !list.Cast<object>().Any());
}
