namespace Exchange.Matching.Persons;

/// <summary>Says in words what one criterion came to. Only what was asked and how it agreed, never a value.</summary>
public static class EvidenceText
{
    /// <summary>For example <c>surname sounds alike</c> or <c>hair colour not on record</c>.</summary>
    public static string Of(PersonEvidence evidence)
    {
        var what = What(evidence.Criterion);
        var how = How(evidence);
        return evidence.OtherPart ? $"{what} {how}, as another part of the name" : $"{what} {how}";
    }

    private static string What(string criterion) => criterion switch
    {
        "given" => "given name",
        "birth" => "date of birth",
        "eyes" => "eye color",
        "hair" => "hair color",
        _ => criterion,
    };

    private static string How(PersonEvidence evidence) => evidence.Outcome switch
    {
        EvidenceOutcome.Agreed when evidence.Kind == EvidenceKind.InRange => "within the range",
        EvidenceOutcome.Agreed => "is the same",
        EvidenceOutcome.Differed => "differs",
        EvidenceOutcome.NotCompared => "not on record",
        EvidenceOutcome.Partly => Partly(evidence.Kind),
    };

    private static string Partly(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Nickname => "is a short or other form of the name",
        EvidenceKind.Transliteration => "is another spelling from another script",
        EvidenceKind.OneError => "is one typing error apart",
        EvidenceKind.TwoErrors => "is two typing errors apart",
        EvidenceKind.SoundsAlike => "sounds alike",
        EvidenceKind.Initial => "agrees by its initial",
        EvidenceKind.SameMonth => "agrees in year and month",
        EvidenceKind.SameYear => "agrees in the year",
        EvidenceKind.DayAndMonthSwapped => "agrees with day and month swapped",
        EvidenceKind.DigitsSwapped => "agrees with two digits swapped",
        EvidenceKind.OneDigit => "is one digit apart",
        EvidenceKind.NextYear => "is one year apart",
        EvidenceKind.InRange => "within the range",
        EvidenceKind.Near => "is close",
        EvidenceKind.Same or EvidenceKind.None => "is alike",
    };
}
