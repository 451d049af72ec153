using Exchange.Node.Findings.Rules;

namespace Exchange.Node.Findings.Detection;

/// <summary>Looks for misuse. Pure: the same log, staff and rules give the same findings under the same ids.</summary>
public static class DetectMisuse
{
    /// <summary>All findings, the gravest first.</summary>
    public static IReadOnlyList<Finding> Run(FindingRules rules, WatchedLog log) =>
        [.. rules.Rules.SelectMany(rule => Find(rule, log)).OrderByDescending(finding => finding.Score)
            .ThenBy(finding => finding.Id, StringComparer.Ordinal)];

    private static IEnumerable<Finding> Find(FindingRule rule, WatchedLog log) => rule.Kind switch
    {
        FindingKind.OwnName => OwnPerson.Name(rule, log),
        FindingKind.OwnSurname => OwnPerson.Surname(rule, log),
        FindingKind.OwnAddress => OwnPerson.Address(rule, log),
        FindingKind.NoCaseNumber => Purposes.WithoutCase(rule, log),
        FindingKind.SameReason => Purposes.SameReason(rule, log),
        FindingKind.AlphabetWalk => Patterns.AlphabetWalk(rule, log),
        FindingKind.OffShift => Patterns.OffShift(rule, log),
        FindingKind.AbovePeers => Patterns.AbovePeers(rule, log),
        FindingKind.CelebritySpike => Spikes.Celebrity(rule, log),
        FindingKind.ConsentMissing => Purposes.Consent(rule, log),
        FindingKind.CertificationLapsed => Standings.Lapsed(rule, log),
        FindingKind.Enumeration => Standings.Enumeration(rule, log),
    };
}
