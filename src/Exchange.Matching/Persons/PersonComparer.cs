using Exchange.Records.Fields;

namespace Exchange.Matching.Persons;

/// <summary>
/// Weighs the evidence that a person on record is the one asked about (Fellegi and Sunter, "A Theory for Record Linkage", 1969): agreement adds,
/// disagreement subtracts, what is missing or may not be searched counts nothing. The result depends on question, card and what may be searched
/// alone, so that the same pair weighs the same at every node.
/// </summary>
public static class PersonComparer
{
    /// <summary>Compares and keeps the reasons.</summary>
    /// <param name="probe">The question.</param>
    /// <param name="card">The person on record.</param>
    /// <param name="searchable">
    /// The groups of fields that take part, each by itself: a caller leaves out a group when any group that it brings along for this label
    /// (<see cref="IdentityGroups"/>) may not be searched.
    /// </param>
    public static PersonComparison Compare(PersonProbe probe, PersonCard card, FieldGroupSet searchable)
    {
        var evidence = new List<PersonEvidence>();
        var weight = Weigh(probe, card, searchable, evidence);
        return new PersonComparison(weight.Weight, weight.IsMatch, evidence);
    }

    /// <summary>As <see cref="Compare"/>, without the reasons and without allocating.</summary>
    public static PersonWeight Weigh(PersonProbe probe, PersonCard card, FieldGroupSet searchable) => Weigh(probe, card, searchable, null);

    private static PersonWeight Weigh(PersonProbe probe, PersonCard card, FieldGroupSet searchable, List<PersonEvidence>? evidence)
    {
        var tally = new EvidenceTally(evidence);
        var alike = NameEvidence.Add(probe, card, searchable, ref tally);
        if (searchable.Contains(FieldGroup.DateOfBirth))
        {
            alike += BirthEvidence.Add(probe, card, ref tally);
        }
        else
        {
            BirthEvidence.AddUnseen(probe, ref tally);
        }

        OtherEvidence.Add(probe, card, searchable, ref tally);
        var isMatch = probe.NeededAlike > 0
            ? alike >= probe.NeededAlike && tally.Weight >= probe.Threshold
            : tally.AllAgreed;
        return new PersonWeight(tally.Weight, isMatch);
    }
}
