using Exchange.Matching.Dates;

namespace Exchange.Matching.Persons;

/// <summary>Evidence of date of birth and age.</summary>
internal static class BirthEvidence
{
    /// <summary>The most that an age can weigh.</summary>
    public static readonly double MostOfRange = Math.Log(WithinRange * BirthYears);

    private const double BirthYears = 60;
    private const double WithinRange = 0.95;
    private const double OutsideRange = -3.0;
    private const double JustOutside = -0.5;
    private const int JustOutsideYears = 2;

    /// <summary>Adds the evidence; gives 1 when a date of birth was asked for and is alike, else 0.</summary>
    public static int Add(PersonProbe probe, PersonCard card, ref EvidenceTally tally)
    {
        var alike = 0;
        if (probe.Question.Birth is { } asked)
        {
            if (card.Birth.Year != 0)
            {
                var likeness = BirthDates.Compare(asked, card.Birth);
                alike = likeness == DateLikeness.None ? 0 : 1;
                tally.Add("birth", new CodeWeight(OutcomeOf(likeness), BirthDates.Weight(likeness)), KindOf(likeness), CardFields.Birth);
            }
            else
            {
                AddRange("birth", asked.Year, asked.Year, card, ref tally);
            }
        }

        if (probe.AsksForAge)
        {
            AddRange("age", probe.BornFrom, probe.BornTo, card, ref tally);
        }

        return alike;
    }

    /// <summary>Notes that what was asked took no part.</summary>
    public static void AddUnseen(PersonProbe probe, ref EvidenceTally tally)
    {
        if (probe.Question.Birth is not null)
        {
            tally.Add("birth", default, EvidenceKind.None, CardFields.Birth);
        }

        if (probe.AsksForAge)
        {
            tally.Add("age", default, EvidenceKind.None, CardFields.Birth);
        }
    }

    private static void AddRange(string criterion, int from, int to, PersonCard card, ref EvidenceTally tally)
    {
        var (least, most) = card.Birth.Year != 0 ? ((ushort)card.Birth.Year, (ushort)card.Birth.Year) : card.Born;
        var field = card.Birth.Year != 0 ? CardFields.Birth : CardFields.AgeMin;
        var weight = least == 0 ? default : RangeWeight(from, to, least, most);
        tally.Add(criterion, weight, weight.Outcome == EvidenceOutcome.Agreed ? EvidenceKind.InRange : EvidenceKind.None, field);
    }

    /// <summary>The wider the two ranges together, the less it says that they meet.</summary>
    private static CodeWeight RangeWeight(int from, int to, int least, int most)
    {
        var apart = Math.Max(least - to, from - most);
        if (apart > 0)
        {
            return apart <= JustOutsideYears
                ? new CodeWeight(EvidenceOutcome.Differed, JustOutside)
                : new CodeWeight(EvidenceOutcome.Differed, OutsideRange);
        }

        var years = to - from + most - least + 1;
        return new CodeWeight(EvidenceOutcome.Agreed, Math.Max(0, Math.Log(WithinRange * BirthYears / years)));
    }

    private static EvidenceOutcome OutcomeOf(DateLikeness likeness) => likeness switch
    {
        DateLikeness.Same => EvidenceOutcome.Agreed,
        DateLikeness.None => EvidenceOutcome.Differed,
        _ => EvidenceOutcome.Partly,
    };

    private static EvidenceKind KindOf(DateLikeness likeness) => likeness switch
    {
        DateLikeness.Same => EvidenceKind.Same,
        DateLikeness.SameMonth => EvidenceKind.SameMonth,
        DateLikeness.SameYear => EvidenceKind.SameYear,
        DateLikeness.Swapped => EvidenceKind.DayAndMonthSwapped,
        DateLikeness.DigitsSwapped => EvidenceKind.DigitsSwapped,
        DateLikeness.OneDigit => EvidenceKind.OneDigit,
        DateLikeness.NextYear => EvidenceKind.NextYear,
        DateLikeness.None => EvidenceKind.None,
    };
}
