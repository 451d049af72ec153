using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Records.Fields;

namespace Exchange.Policy.Decisions;

/// <summary>One case of a decision table: who asks for what, and what is to come of it. What is null is not looked at.</summary>
/// <param name="Name">One sentence that says what is tried.</param>
/// <param name="Requester">Who asks.</param>
/// <param name="Label">What is asked for.</param>
/// <param name="Level">The level expected.</param>
/// <param name="Actions">What is to be done with single field groups.</param>
/// <param name="Searchable">Whether single field groups can be searched.</param>
/// <param name="Obligations">Exactly these kinds of obligations.</param>
/// <param name="Rules">Exactly these rules.</param>
public sealed record DecisionCase(
    string Name,
    Requester Requester,
    EntryLabel Label,
    SharingLevel? Level,
    IReadOnlyDictionary<FieldGroup, FieldAction> Actions,
    IReadOnlyDictionary<FieldGroup, bool> Searchable,
    IReadOnlyList<string>? Obligations,
    IReadOnlyList<string>? Rules)
{
    /// <summary>Which record it is and how old; null when the case does not say.</summary>
    public RecordFacts? Record { get; init; }

    /// <summary>Everything in which a decision differs from what is expected, in words.</summary>
    public IEnumerable<string> Differences(Decision decision)
    {
        if (Level is { } level && decision.Level != level)
        {
            yield return $"expected level {Word(level)}, got {Word(decision.Level)} by {List(decision.RuleIds)}";
        }

        foreach (var (group, expected) in Actions)
        {
            var action = decision.ActionOn(FieldGroupSet.Of(group));
            if (action != expected)
            {
                yield return $"expected to {Word(expected)} {FieldGroups.Name(group)}, but it is to {Word(action)}";
            }
        }

        foreach (var (group, expected) in Searchable.Where(pair => decision.Searchable.Contains(pair.Key) != pair.Value))
        {
            yield return expected
                ? $"expected {FieldGroups.Name(group)} searchable, but it is not"
                : $"expected {FieldGroups.Name(group)} not searchable, but it is";
        }

        if (Obligations is not null && !Same(Obligations, decision.Obligations.Select(obligation => obligation.Type)))
        {
            yield return $"expected obligations {List(Obligations)}, got {List(decision.Obligations.Select(obligation => obligation.Type))}";
        }

        if (Rules is not null && !Same(Rules, decision.RuleIds))
        {
            yield return $"expected the rules {List(Rules)}, got {List(decision.RuleIds)}";
        }
    }

    private static bool Same(IEnumerable<string> expected, IEnumerable<string> found) =>
        expected.ToHashSet(StringComparer.Ordinal).SetEquals(found);

    private static string List(IEnumerable<string> words) =>
        string.Join(", ", words.Select(word => $"`{word}`")) is { Length: > 0 } list ? list : "none";

    private static string Word<T>(T value)
        where T : struct, Enum => $"`{value.ToString().ToLowerInvariant()}`";
}
