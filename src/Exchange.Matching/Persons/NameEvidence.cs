using System.Numerics;
using Exchange.Matching.Names;
using Exchange.Records.Fields;

namespace Exchange.Matching.Persons;

/// <summary>Evidence of names: the best of the names that may be searched.</summary>
internal static class NameEvidence
{
    private const double SameSuffix = 1.5;
    private const double OtherSuffix = -2.0;

    /// <summary>Adds the evidence and gives how many of the asked parts are alike to a token of any of the names.</summary>
    public static int Add(PersonProbe probe, PersonCard card, FieldGroupSet searchable, ref EvidenceTally tally)
    {
        if (probe.Parts.Count == 0)
        {
            return 0;
        }

        Span<NameAgreement> agreements = stackalloc NameAgreement[NameMatch.Cells(probe)];
        Span<double> weights = stackalloc double[NameMatch.Cells(probe)];
        Span<sbyte> pairs = stackalloc sbyte[PersonProbe.TokensMax];
        var alike = 0u;
        var best = (Weight: double.NegativeInfinity, Name: -1);
        for (var i = 0; i < card.Names.Length; i++)
        {
            if (searchable.Contains(card.Names[i].Group))
            {
                var match = new NameMatch(probe, card, card.Names[i], agreements, weights);
                alike |= match.Alike;
                var weight = match.Best(pairs) + SuffixWeight(probe, card.Names[i]);
                best = weight > best.Weight ? (weight, i) : best;
            }
        }

        tally.AddWeight(best.Name < 0 ? 0 : best.Weight);
        if (tally.KeepsReasons)
        {
            AddReasons(probe, card, best.Name, ref tally);
        }

        return BitOperations.PopCount(alike);
    }

    /// <summary>The most that the suffix can weigh.</summary>
    public static double MostOfSuffix(PersonProbe probe) => probe.Suffix.IsNone ? 0 : SameSuffix;

    private static double SuffixWeight(PersonProbe probe, CardName name) =>
        probe.Suffix.IsNone || name.Suffix.IsNone ? 0 : probe.Suffix == name.Suffix ? SameSuffix : OtherSuffix;

    private static void AddReasons(PersonProbe probe, PersonCard card, int best, ref EvidenceTally tally)
    {
        if (best < 0)
        {
            foreach (var part in probe.Parts)
            {
                tally.AddReason(new PersonEvidence(part.Criterion, EvidenceOutcome.NotCompared, EvidenceKind.None, 0, null));
            }

            return;
        }

        Span<sbyte> pairs = stackalloc sbyte[PersonProbe.TokensMax];
        var match = new NameMatch(
            probe, card, card.Names[best], new NameAgreement[NameMatch.Cells(probe)], new double[NameMatch.Cells(probe)]);
        match.Best(pairs);
        for (var part = 0; part < probe.Parts.Count; part++)
        {
            var row = match.RowOf(part, pairs);
            var (agreement, weight, token) = match.Of(row, pairs[row]);
            tally.AddReason(Reason(probe.Parts[part], agreement, weight, token));
        }
    }

    private static PersonEvidence Reason(ProbePart part, NameAgreement agreement, double weight, CardToken? token)
    {
        var outcome = agreement switch
        {
            NameAgreement.None when token is null => EvidenceOutcome.NotCompared,
            NameAgreement.None => EvidenceOutcome.Differed,
            NameAgreement.Same => EvidenceOutcome.Agreed,
            _ => EvidenceOutcome.Partly,
        };
        var field = token is { } found ? CardFields.Shape(found.Field) : null;
        return new PersonEvidence(part.Criterion, outcome, KindOf(agreement), weight, field, IsOtherPart(part, agreement, token));
    }

    private static bool IsOtherPart(ProbePart part, NameAgreement agreement, CardToken? token) =>
        agreement != NameAgreement.None && token is { } found && NameMatch.RolePenalty(part.Token.Role, found.Role) != 0;

    private static EvidenceKind KindOf(NameAgreement agreement) => agreement switch
    {
        NameAgreement.Same => EvidenceKind.Same,
        NameAgreement.Nickname => EvidenceKind.Nickname,
        NameAgreement.Transliteration => EvidenceKind.Transliteration,
        NameAgreement.OneError => EvidenceKind.OneError,
        NameAgreement.TwoErrors => EvidenceKind.TwoErrors,
        NameAgreement.SoundsAlike => EvidenceKind.SoundsAlike,
        NameAgreement.Initial => EvidenceKind.Initial,
        NameAgreement.None => EvidenceKind.None,
    };
}
