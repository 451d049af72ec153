using Exchange.Records.Fields;

namespace Exchange.Policy.Templates;

/// <summary>Compares for whom and for what rules are. Where it cannot be told, the answer is no.</summary>
internal static class RuleScope
{
    /// <summary>Whether one rule applies wherever the other does.</summary>
    public static bool Covers(SharingRule wide, SharingRule narrow) =>
        CoversAgencies(wide.Audience, narrow.Audience, narrow.Effect) && CoversUsers(wide.Audience, narrow.Audience)
        && Covers(wide.UseCodes, narrow.UseCodes) && CoversRecords(wide.Records, narrow.Records) && CoversDays(wide, narrow);

    /// <summary>Whether one rule takes away, in every respect, at least what the other does.</summary>
    public static bool IsAtLeastAsStrict(SharingRule strict, SharingRule loose) =>
        strict.Level <= loose.Level
        && Enum.GetValues<FieldGroup>().All(group => Of(strict, group).Strictest(Of(loose, group)) == Of(strict, group))
        && loose.Obligations.All(strict.Obligations.Contains);

    /// <summary>What a rule does with a group.</summary>
    public static FieldRule Of(SharingRule rule, FieldGroup group) => rule.Fields.GetValueOrDefault(group, FieldRule.Open);

    /// <summary>Why nobody and nothing can ever meet the rule; null when somebody may.</summary>
    public static string? Impossible(SharingRule rule)
    {
        var audience = rule.Audience;
        if (!audience.HasDimension)
        {
            return "its audience is empty, which is nobody; say for whom it is";
        }

        if (AnyEmpty(audience.Categories, audience.Oris, audience.States, audience.Groups, audience.Regions, audience.Exchanges)
            || AnyEmpty(audience.AccessLevels, audience.Duties, audience.OnBehalfOf))
        {
            return "a list in its audience is empty, which is nobody; take the list out or fill it";
        }

        if (audience.Oris?.All(ori => !Agrees(audience, ori)) ?? false)
        {
            return "none of its `oris` has the category and state that it asks for; give one or the other";
        }

        if (AnyEmpty(rule.UseCodes, rule.Records.Kinds, rule.Records.Marks, rule.Records.Systems, rule.Records.Roles)
            || AnyEmpty(rule.Records.Offenses) || rule.Records.Ids?.Count == 0)
        {
            return "a list of its use codes or records is empty, which is none; take the list out or fill it";
        }

        return rule.Records is { Kinds: { } kinds, KindsExcept: { } except } && kinds.All(except.Contains)
            ? "`kindsExcept` takes away every kind that `kinds` names"
            : null;
    }

    private static bool Agrees(Audience audience, Records.Identity.Ori ori) =>
        (audience.Categories?.Contains(ori.Category) ?? true) && (audience.States?.Contains(ori.State) ?? true);

    private static bool CoversAgencies(Audience wide, Audience narrow, RuleEffect effect) =>
        Covers(wide.Categories, narrow.Categories) && Covers(wide.Oris, narrow.Oris) && Covers(wide.States, narrow.States)
        && (wide.StatesExcept is null || (narrow.StatesExcept is { } except && wide.StatesExcept.All(except.Contains)))
        && Covers(wide.Groups, narrow.Groups) && Covers(wide.Regions, narrow.Regions)
        && Covers(wide.AccessLevels, narrow.AccessLevels) && CoversExchanges(wide, narrow, effect);

    /// <summary>Not given is this exchange for a grant and every exchange for a limit; the wide rule is read as a grant, which is less.</summary>
    private static bool CoversExchanges(Audience wide, Audience narrow, RuleEffect effect) =>
        narrow.Exchanges is { } named ? named.All((wide.Exchanges ?? [Audience.Own]).Contains)
        : effect == RuleEffect.Grant && (wide.Exchanges?.Contains(Audience.Own) ?? true);

    private static bool CoversUsers(Audience wide, Audience narrow) =>
        (wide.Sworn is null || wide.Sworn == narrow.Sworn) && (wide.Certified is null || wide.Certified == narrow.Certified)
        && Covers(wide.Duties, narrow.Duties) && Covers(wide.OnBehalfOf, narrow.OnBehalfOf);

    private static bool CoversRecords(RecordSelector wide, RecordSelector narrow) =>
        Covers(wide.Kinds, narrow.Kinds) && Covers(wide.Systems, narrow.Systems) && Covers(wide.Roles, narrow.Roles)
        && Covers(wide.Marks, narrow.Marks) && Covers(wide.Offenses, narrow.Offenses)
        && (wide.KindsExcept is null || (narrow.KindsExcept is { } except && wide.KindsExcept.All(except.Contains)))
        && (wide.OlderThan is null || wide.OlderThan == narrow.OlderThan) && (wide.NewerThan is null || wide.NewerThan == narrow.NewerThan)
        && (wide.Ids is null || (narrow.Ids is { } ids && ids.IsSubsetOf(wide.Ids)));

    private static bool CoversDays(SharingRule wide, SharingRule narrow) =>
        (wide.ValidFrom is null || narrow.ValidFrom >= wide.ValidFrom) && (wide.ValidUntil is null || narrow.ValidUntil <= wide.ValidUntil);

    private static bool Covers<T>(IReadOnlyList<T>? wide, IReadOnlyList<T>? narrow) =>
        wide is null || (narrow is not null && narrow.All(wide.Contains));

    private static bool AnyEmpty(params System.Collections.IEnumerable?[] lists) =>
        lists.Any(list => list is not null && !list.Cast<object>().Any());
}
