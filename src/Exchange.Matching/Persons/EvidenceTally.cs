using Exchange.Records.Fields;

namespace Exchange.Matching.Persons;

/// <summary>Sums evidence, and keeps it where the reasons are wanted.</summary>
internal struct EvidenceTally(List<PersonEvidence>? evidence)
{
    private int asked;
    private int agreed;

    /// <summary>Sum of the weights so far.</summary>
    public double Weight { get; private set; }

    /// <summary>Whether anything was asked and all of it agreed, wholly or partly.</summary>
    public readonly bool AllAgreed => asked > 0 && asked == agreed;

    /// <summary>Whether reasons are kept.</summary>
    public readonly bool KeepsReasons => evidence is not null;

    /// <summary>Adds a weight of which the reasons are added apart.</summary>
    public void AddWeight(double weight) => Weight += weight;

    /// <summary>Adds a criterion.</summary>
    public void Add(string criterion, CodeWeight weight, EvidenceKind kind, FieldShape field)
    {
        Weight += weight.Weight;
        asked++;
        agreed += weight.Outcome is EvidenceOutcome.Agreed or EvidenceOutcome.Partly ? 1 : 0;
        if (evidence is not null)
        {
            AddReason(weight.Outcome == EvidenceOutcome.NotCompared
                ? new PersonEvidence(criterion, weight.Outcome, EvidenceKind.None, 0, null)
                : new PersonEvidence(criterion, weight.Outcome, kind, weight.Weight, field));
        }
    }

    /// <summary>Adds a reason of which the weight is added apart.</summary>
    public readonly void AddReason(PersonEvidence reason) => evidence?.Add(reason);
}
