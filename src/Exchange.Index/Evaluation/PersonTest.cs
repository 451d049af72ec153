using Exchange.Index.Entries;
using Exchange.Matching.Persons;
using Exchange.Records.Fields;
using Exchange.Records.Queries;

namespace Exchange.Index.Evaluation;

/// <summary>
/// The part of a clause about a person that is weighed: names, date of birth, looks, numbers. Ranges, wildcards and words about tattoos cut
/// off sharply and are no part of it; see <see cref="CriterionTest"/>.
/// </summary>
internal sealed class PersonTest(PersonProbe probe)
{
    private static readonly HashSet<string> Weighed =
        new(["surname", "given", "name", "birth", "sex", "race", "eyes", "hair", "height", "weight", "number"], StringComparer.Ordinal);

    /// <summary>The criteria of a clause that are weighed, as a test, and those that are not; no test where nothing is weighed.</summary>
    public static (PersonTest? Test, IReadOnlyList<FieldCriterion> Sharp) Split(string entity, IReadOnlyList<FieldCriterion> criteria)
    {
        var weighed = criteria.Where(criterion => entity == "person" && IsWeighed(criterion)).ToList();
        var probe = PersonProbe.Of(PersonQuestions.Of(weighed));
        if (probe.NeededAlike == 0)
        {
            // Nothing says who it is: there is no person to weigh looks and numbers for.
            return (null, criteria);
        }

        // A name without any part that could be weighed is looked for as words.
        weighed.RemoveAll(criterion => criterion.Test is Criterion.Words && probe.Parts.All(part => part.Criterion != criterion.Field.Name));
        return (new PersonTest(probe), [.. criteria.Except(weighed)]);
    }

    /// <summary>What is asked.</summary>
    public PersonProbe Probe => probe;

    /// <summary>What a person is worth; null when the evidence is not enough.</summary>
    public double? Weigh(PersonCard card, FieldGroupSet searchable) =>
        PersonComparer.Weigh(probe, card, searchable) is { IsMatch: true } weighed ? weighed.Weight : null;

    /// <summary>How the person stands to what is asked; null when the evidence is not enough.</summary>
    public LeafMatch? Match(ScopedEntry entry)
    {
        if (entry.Entry.Card is not { } card || Weigh(card, entry.Scope.Searchable) is null)
        {
            return null;
        }

        var comparison = PersonComparer.Compare(probe, card, entry.Scope.Searchable);
        return new LeafMatch(comparison.Weight, [.. comparison.Evidence.Select(evidence => MatchOf(entry, evidence))]);
    }

    private static bool IsWeighed(FieldCriterion criterion) =>
        Weighed.Contains(criterion.Field.Name) && (!criterion.Test.IsFilter || criterion.Test is Criterion.Numbers { IsWhole: true });

    /// <summary>
    /// What did not agree was held against every field of the criterion that may be searched, and what was not compared against any: whoever
    /// may not see all of them must not be told.
    /// </summary>
    private FieldMatch MatchOf(ScopedEntry entry, PersonEvidence compared)
    {
        var evidence = AsAsked(compared);
        var fields = SearchFields.Find("person", evidence.Criterion)!.Fields;
        var agreed = evidence.Outcome is EvidenceOutcome.Agreed or EvidenceOutcome.Partly;
        var field = evidence.Field ?? fields[0];
        var groups = (agreed ? [field] : fields).Aggregate(
            FieldGroupSet.None, (all, one) => all.Union(IdentityGroups.Of(one.Group, entry.Entry.Label)));
        return entry.MatchOf(evidence.Criterion, agreed ? field : fields[0], groups) with
        {
            Outcome = Outcome(evidence.Outcome),
            How = evidence.Outcome == EvidenceOutcome.Partly || (agreed && (evidence.OtherPart || evidence.Kind != EvidenceKind.Same))
                ? EvidenceText.Of(evidence) : null,
        };
    }

    /// <summary>Where only a year was asked for, its agreement is all that was asked.</summary>
    private PersonEvidence AsAsked(PersonEvidence evidence) => (evidence.Kind, probe.Question.Birth) switch
    {
        (EvidenceKind.SameYear, { Month: 0 }) or (EvidenceKind.SameMonth, { Day: 0 }) =>
            evidence with { Outcome = EvidenceOutcome.Agreed, Kind = EvidenceKind.Same },
        _ => evidence,
    };

    private static MatchOutcome Outcome(EvidenceOutcome outcome) => outcome switch
    {
        EvidenceOutcome.Agreed => MatchOutcome.Agreed,
        EvidenceOutcome.Partly => MatchOutcome.Partly,
        EvidenceOutcome.Differed => MatchOutcome.Differed,
        EvidenceOutcome.NotCompared => MatchOutcome.NotCompared,
    };
}
