using Exchange.Node.Findings.Rules;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Evidence;

namespace Exchange.Node.Findings.Detection;

/// <summary>Finds access without the standing for it, and what the node itself suspected.</summary>
internal static class Standings
{
    private static readonly string Expired = ErrorCodes.Name(ErrorCode.CertificationExpired);
    private static readonly string Suspected = AuditEventKinds.Name(AuditEventKind.EnumerationSuspected);

    /// <summary>Access after the last day of the certification, or attempts at it.</summary>
    public static IEnumerable<Finding> Lapsed(FindingRule rule, WatchedLog log)
    {
        foreach (var acts in log.Own.Where(act => IsLapsed(act, log)).GroupBy(act => (act.User, act.Month)).Select(group => group.ToList()))
        {
            var done = acts.Count(act => act.IsInquiry);
            if (done > 0 || acts.Count >= rule.AtLeast)
            {
                yield return Raised.Of(
                    rule, log, acts,
                    $"{acts[0].User}'s certification had lapsed: {done} searches, and {acts.Count - done} attempts that were refused");
            }
        }
    }

    /// <summary>Questions for values close together in a field that may be searched and is not shown; whoever asked.</summary>
    public static IEnumerable<Finding> Enumeration(FindingRule rule, WatchedLog log) =>
        log.Acts.Where(act => act.Kind == Suspected).GroupBy(act => (act.Ori, act.User, act.Month)).Select(group => group.ToList())
            .Where(acts => acts.Count >= rule.AtLeast)
            .Select(acts => Raised.Of(
                rule, log, acts,
                $"{acts[0].User} of {acts[0].Ori} asked for values close together in a field that is not shown, {acts.Count} times"));

    private static bool IsLapsed(WatchedAct act, WatchedLog log) =>
        act.Code == Expired
        || (act.IsInquiry && log.Find(act.User)?.CertifiedUntil is { } until && DateOnly.FromDateTime(act.At.UtcDateTime) > until);
}
