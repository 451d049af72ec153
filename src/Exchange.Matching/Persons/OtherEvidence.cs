using Exchange.Matching.Names;
using Exchange.Records.Fields;

namespace Exchange.Matching.Persons;

/// <summary>Evidence of looks and numbers.</summary>
internal static class OtherEvidence
{
    private const double SameNumber = 12.0;
    private const double NumberOneError = 6.0;
    private const int NumberLengthForError = 7;

    public static void Add(PersonProbe probe, PersonCard card, FieldGroupSet searchable, ref EvidenceTally tally)
    {
        var seen = searchable.Contains(FieldGroup.PhysicalDescription);
        AddCode("sex", probe.Sex, seen ? PhysicalWeights.Sex(probe.Sex, card.Sex) : default, CardFields.Sex, ref tally);
        AddCode("race", probe.Race, seen ? PhysicalWeights.Race(probe.Race, card.Race) : default, CardFields.Race, ref tally);
        AddCode("eyes", probe.Eyes, seen ? PhysicalWeights.Eyes(probe.Eyes, card.Eyes) : default, CardFields.Eyes, ref tally);
        AddCode("hair", probe.Hair, seen ? PhysicalWeights.Hair(probe.Hair, card.Hair) : default, CardFields.Hair, ref tally);
        if (probe.Question.HeightInches is { } height)
        {
            AddMeasure("height", seen ? PhysicalWeights.Height(height, card.Height) : default, CardFields.Height, ref tally);
        }

        if (probe.Question.WeightPounds is { } weight)
        {
            AddMeasure("weight", seen ? PhysicalWeights.Weight(weight, card.Weight) : default, CardFields.Weight, ref tally);
        }

        foreach (var number in probe.Numbers)
        {
            AddNumber(number, searchable.Contains(FieldGroup.Identifiers) ? card.Numbers : [], ref tally);
        }
    }

    /// <summary>The most that it can weigh, with nothing but agreement.</summary>
    public static double Most(PersonProbe probe) =>
        Most(PhysicalWeights.Sex(probe.Sex, probe.Sex)) + Most(PhysicalWeights.Race(probe.Race, probe.Race))
        + Most(PhysicalWeights.Eyes(probe.Eyes, probe.Eyes)) + Most(PhysicalWeights.Hair(probe.Hair, probe.Hair))
        + (probe.Question.HeightInches is { } height ? Most(PhysicalWeights.Height(height, height)) : 0)
        + (probe.Question.WeightPounds is { } weight ? Most(PhysicalWeights.Weight(weight, weight)) : 0)
        + (probe.Numbers.Count * SameNumber);

    /// <summary>What is compared may also be merely near.</summary>
    private static double Most(CodeWeight same) =>
        same.Outcome == EvidenceOutcome.NotCompared ? 0 : Math.Max(same.Weight, PhysicalWeights.MostOfNear);

    private static void AddCode(string criterion, PackedCode asked, CodeWeight weight, FieldShape field, ref EvidenceTally tally)
    {
        if (!asked.IsNone)
        {
            tally.Add(criterion, weight, KindOf(weight.Outcome), field);
        }
    }

    private static void AddMeasure(string criterion, CodeWeight weight, FieldShape field, ref EvidenceTally tally) =>
        tally.Add(criterion, weight, KindOf(weight.Outcome), field);

    /// <summary>A person has numbers of many kinds: another number says nothing.</summary>
    private static void AddNumber(string asked, string[] numbers, ref EvidenceTally tally)
    {
        var best = default(CodeWeight);
        foreach (var number in numbers)
        {
            if (number == asked)
            {
                best = new CodeWeight(EvidenceOutcome.Agreed, SameNumber);
            }
            else if (best.Weight < NumberOneError && asked.Length >= NumberLengthForError && TypingErrors.Between(asked, number, 1) == 1)
            {
                best = new CodeWeight(EvidenceOutcome.Partly, NumberOneError);
            }
        }

        var kind = best.Outcome == EvidenceOutcome.Partly ? EvidenceKind.OneError : KindOf(best.Outcome);
        tally.Add("number", best, kind, CardFields.Number);
    }

    private static EvidenceKind KindOf(EvidenceOutcome outcome) => outcome switch
    {
        EvidenceOutcome.Agreed => EvidenceKind.Same,
        EvidenceOutcome.Partly => EvidenceKind.Near,
        _ => EvidenceKind.None,
    };
}
