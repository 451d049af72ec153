using System.Globalization;
using Exchange.Matching.Text;
using Exchange.Node.Findings.Rules;
using Exchange.Protocol.Errors;

namespace Exchange.Node.Findings.Detection;

/// <summary>Finds searches whose purpose is missing or made up.</summary>
internal static class Purposes
{
    private static readonly string ConsentMissing = ErrorCodes.Name(ErrorCode.ConsentMissing);

    /// <summary>No case number, over long, where colleagues give one.</summary>
    public static IEnumerable<Finding> WithoutCase(FindingRule rule, WatchedLog log)
    {
        foreach (var month in log.Months)
        {
            var acts = month.Searches.Where(HasNoCase).ToList();
            var share = month.Share(HasNoCase);
            var usual = Numbers.Median(log.Colleagues(month).Select(one => one.Share(HasNoCase)));
            if (acts.Count >= rule.AtLeast && share >= rule.Share && share >= rule.Factor * usual)
            {
                yield return Raised.Of(
                    rule, log, acts,
                    $"{month.User} gave no case number in {acts.Count} of {month.Searches.Count} searches; "
                    + $"among colleagues {Percent(usual)} have none");
            }
        }
    }

    /// <summary>The same reason again and again; one case with its case number explains it.</summary>
    public static IEnumerable<Finding> SameReason(FindingRule rule, WatchedLog log)
    {
        foreach (var month in log.Months)
        {
            foreach (var acts in month.Searches.Where(act => act.Reason is not null).GroupBy(act => Fold(act.Reason!))
                .Select(group => group.ToList()))
            {
                var subjects = acts.Select(act => act.Subject).Where(subject => subject.Length > 0).Distinct().Count();
                var days = acts.Select(act => DateOnly.FromDateTime(act.At.UtcDateTime)).Distinct().Count();
                var cases = acts.Select(act => act.CaseNumber ?? "").Distinct().Count();
                if (acts.Count >= rule.AtLeast && subjects >= rule.Subjects && days >= rule.Days && (cases > 1 || HasNoCase(acts[0])))
                {
                    yield return Raised.Of(
                        rule, log, acts,
                        $"{month.User} gave the very same reason for {subjects} subjects on {days} days, and no one case explains it");
                }
            }
        }
    }

    /// <summary>Use code J without the applicant's consent, or attempts at it that were refused.</summary>
    public static IEnumerable<Finding> Consent(FindingRule rule, WatchedLog log)
    {
        foreach (var acts in log.Own.Where(IsWithoutConsent).GroupBy(act => (act.User, act.Month)).Select(group => group.ToList()))
        {
            var done = acts.Count(act => act.IsInquiry);
            if (done > 0 || acts.Count >= rule.AtLeast)
            {
                yield return Raised.Of(
                    rule, log, acts,
                    $"{acts[0].User} used code J without a consent: {done} searches, and {acts.Count - done} attempts that were refused");
            }
        }
    }

    private static bool IsWithoutConsent(WatchedAct act) =>
        act.Code == ConsentMissing || (act.IsInquiry && act.UseCode == "J" && string.IsNullOrWhiteSpace(act.Consent));

    private static bool HasNoCase(WatchedAct act) => string.IsNullOrWhiteSpace(act.CaseNumber);

    private static string Fold(string reason) => string.Join(' ', TextFolding.Words(reason));

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:F0} percent");
}
