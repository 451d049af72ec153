using Exchange.Records.Fields;

namespace Exchange.Policy.Templates;

/// <summary>
/// A rule in the form in which it is compared with many others: for whom and for what it is, and what it takes away. Where a comparison
/// cannot tell, the answer is no.
/// </summary>
internal sealed class ComparedRule
{
    private readonly WordSet? categories;
    private readonly WordSet? useCodes;
    private readonly WordSet?[] lists;
    private readonly WordSet?[] exceptions;
    private readonly WordSet exchanges;
    private readonly FieldGroupSet masked;
    private readonly FieldGroupSet hidden;
    private readonly FieldGroupSet unsearchable;

    private ComparedRule(SharingRule rule, int index, WordSets sets)
    {
        Rule = rule;
        Index = index;
        var (audience, records) = (rule.Audience, rule.Records);
        categories = sets.Of(audience.Categories);
        useCodes = sets.Of(rule.UseCodes);
        lists =
        [
            sets.Of(audience.Oris), sets.Of(audience.States), sets.Of(audience.Groups), sets.Of(audience.Regions), sets.Of(audience.AccessLevels),
            sets.Of(audience.Duties), sets.Of(audience.OnBehalfOf), sets.Of(records.Kinds), sets.Of(records.Marks), sets.Of(records.Systems),
            sets.Of(records.Roles), sets.Of(records.Offenses), sets.Of(records.Ids),
        ];
        exceptions = [sets.Of(audience.StatesExcept), sets.Of(records.KindsExcept)];
        exchanges = sets.Of(audience.Exchanges ?? [Audience.Own])!;
        masked = GroupsWhere(field => field.Action >= FieldAction.Mask);
        hidden = GroupsWhere(field => field.Action == FieldAction.Hide);
        unsearchable = GroupsWhere(field => !field.Searchable);
    }

    /// <summary>The rule.</summary>
    public SharingRule Rule { get; }

    /// <summary>Its place in the template.</summary>
    public int Index { get; }

    /// <summary>Rules in this form; those that are compared with each other share their sets.</summary>
    public static IReadOnlyList<ComparedRule> All(IEnumerable<SharingRule> rules, WordSets sets) =>
        [.. rules.Select((rule, index) => new ComparedRule(rule, index, sets))];

    /// <summary>Whether it applies wherever the other does.</summary>
    public bool Covers(ComparedRule narrow) =>
        WordSet.Covers(categories, narrow.categories) && WordSet.Covers(useCodes, narrow.useCodes) && CoversLists(narrow)
        && CoversExchanges(narrow) && CoversUsers(narrow.Rule.Audience) && CoversTimes(narrow.Rule);

    /// <summary>Whether it takes away, in every respect, at least what the other does.</summary>
    public bool IsAtLeastAsStrictAs(ComparedRule loose) =>
        Rule.Level <= loose.Rule.Level && masked.ContainsAll(loose.masked) && hidden.ContainsAll(loose.hidden)
        && unsearchable.ContainsAll(loose.unsearchable) && loose.Rule.Obligations.All(Rule.Obligations.Contains);

    /// <summary>Whether there are categories and use codes that both are for.</summary>
    public bool Meets(ComparedRule other) => WordSet.Meet(categories, other.categories) && WordSet.Meet(useCodes, other.useCodes);

    /// <summary>A finding about the rule.</summary>
    public TemplateFinding Finding(string code, string message, string suggestion, string? other = null) =>
        new($"$.rules[{Index}]", code, Rule.Id, message, suggestion, other);

    private bool CoversLists(ComparedRule narrow)
    {
        for (var i = 0; i < lists.Length; i++)
        {
            if (!WordSet.Covers(lists[i], narrow.lists[i]))
            {
                return false;
            }
        }

        for (var i = 0; i < exceptions.Length; i++)
        {
            if (exceptions[i] is { } except && (narrow.exceptions[i] is not { } more || !WordSet.Covers(more, except)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Not given is this exchange for a grant and every exchange for a limit; the wide rule is read as a grant, which is less.</summary>
    private bool CoversExchanges(ComparedRule narrow) =>
        (narrow.Rule.Audience.Exchanges is not null || narrow.Rule.Effect == RuleEffect.Grant) && WordSet.Covers(exchanges, narrow.exchanges);

    private bool CoversUsers(Audience narrow) =>
        (Rule.Audience.Sworn is null || Rule.Audience.Sworn == narrow.Sworn)
        && (Rule.Audience.Certified is null || Rule.Audience.Certified == narrow.Certified);

    private bool CoversTimes(SharingRule narrow) =>
        (Rule.ValidFrom is null || narrow.ValidFrom >= Rule.ValidFrom) && (Rule.ValidUntil is null || narrow.ValidUntil <= Rule.ValidUntil)
        && (Rule.Records.OlderThan is null || Rule.Records.OlderThan == narrow.Records.OlderThan)
        && (Rule.Records.NewerThan is null || Rule.Records.NewerThan == narrow.Records.NewerThan);

    private FieldGroupSet GroupsWhere(Func<FieldRule, bool> holds) =>
        FieldGroupSet.Of([.. Rule.Fields.Where(field => holds(field.Value)).Select(field => field.Key)]);
}
