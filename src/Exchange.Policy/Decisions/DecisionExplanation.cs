using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Records;
using Exchange.Records.Entities;
using Exchange.Records.Fields;

namespace Exchange.Policy.Decisions;

/// <summary>A decision with its reasons, for people: what is done with each field group, and which rules say so.</summary>
/// <param name="List">List that holds the entity; empty for the record as such.</param>
/// <param name="EntityId">The entity; empty for the record as such.</param>
/// <param name="Level">How much.</param>
/// <param name="LevelRules">The rules that keep the level where it is; none when no rule lets the requester in.</param>
/// <param name="Fields">Name of each group to what is done with it.</param>
/// <param name="Rules">Every rule that applies, sorted.</param>
/// <param name="Obligations">What the requester must do.</param>
/// <param name="Errors">What went wrong in evaluating.</param>
public sealed record DecisionExplanation(
    string List,
    string EntityId,
    SharingLevel Level,
    IReadOnlyList<string> LevelRules,
    IReadOnlyDictionary<string, ExplainedField> Fields,
    IReadOnlyList<string> Rules,
    IReadOnlyList<Obligation> Obligations,
    IReadOnlyList<string> Errors)
{
    /// <summary>Explains the decision on a record and on each of its entities.</summary>
    public static IReadOnlyList<DecisionExplanation> Of(SharingPolicy policy, Requester requester, ContributedRecord record)
    {
        var decisions = new LabelDecisions(policy, requester);
        var label = EntryLabel.Of(record);
        var facts = RecordFacts.Of(record);
        return
        [
            Of(decisions, label, facts, "", ""),
            .. EntityListing.Of(record).Select(pair => Of(decisions, label.For(pair.List, pair.Entity), facts, pair.List, pair.Entity.Id)),
        ];
    }

    private static DecisionExplanation Of(LabelDecisions decisions, EntryLabel label, RecordFacts facts, string list, string id)
    {
        var decision = decisions.For(label, facts);
        var reasons = decision.Errors.Count == 0 ? decisions.Reasons(label, facts) : [];
        var fields = FieldGroups.Decidable.ToDictionary(
            FieldGroups.Name, group => Explain(decision, group, label, reasons), StringComparer.Ordinal);
        string[] limiting = decision.RuleIds.Contains(Evaluator.OwnerRule) && reasons.Count == 0
            ? [Evaluator.OwnerRule]
            : [.. reasons.Where(reason => reason.Rule.Level == decision.Level).Select(reason => reason.Id)];
        return new DecisionExplanation(list, id, decision.Level, limiting, fields, decision.RuleIds, decision.Obligations, decision.Errors);
    }

    /// <summary>A group is withheld for itself or for whom the entity is: a victim's name is a name and a victim's identity.</summary>
    private static ExplainedField Explain(
        Decision decision, FieldGroup group, EntryLabel label, IReadOnlyList<(string Id, SharingRule Rule)> reasons)
    {
        var groups = IdentityGroups.Of(group, label);
        var action = decision.ActionOn(groups);
        var searchable = decision.Level != SharingLevel.None && !groups.Intersects(decision.Unsearchable);
        var deciding = reasons.Where(reason => groups.Enumerate().Any(one => RuleScope.Of(reason.Rule, one) is var field
            && (field.Action == action || (!searchable && !field.Searchable)) && field != FieldRule.Open)).Select(reason => reason.Id);
        return new ExplainedField(action, searchable, [.. deciding]);
    }
}
