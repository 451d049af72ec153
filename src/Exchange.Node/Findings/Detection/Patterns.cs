using System.Globalization;
using Exchange.Node.Findings.Rules;

namespace Exchange.Node.Findings.Detection;

/// <summary>Finds ways of searching that no work explains.</summary>
internal static class Patterns
{
    /// <summary>Fewer colleagues than this do not tell what is usual.</summary>
    private const int ColleaguesLeast = 5;

    /// <summary>Surnames in ascending order, one soon after the other: by chance one in n! runs of n is.</summary>
    public static IEnumerable<Finding> AlphabetWalk(FindingRule rule, WatchedLog log)
    {
        foreach (var month in log.Months)
        {
            var walks = Runs([.. month.Searches.Where(act => act.Surname.Length > 0)], TimeSpan.FromHours(rule.Hours))
                .Where(run => run.Count >= rule.AtLeast).ToList();
            if (walks.Count > 0)
            {
                yield return Raised.Of(
                    rule, log, [.. walks.SelectMany(run => run)],
                    $"{month.User} went through surnames in the order of the alphabet: {walks.Max(run => run.Count)} in a row");
            }
        }
    }

    /// <summary>Searches outside of the shift, an hour of overtime aside.</summary>
    public static IEnumerable<Finding> OffShift(FindingRule rule, WatchedLog log)
    {
        foreach (var month in log.Months)
        {
            if (log.Find(month.User)?.Shift is not { } shift)
            {
                continue;
            }

            var acts = month.Searches.Where(act => !shift.Contains(act.At)).ToList();
            if (acts.Count >= rule.AtLeast && (double)acts.Count / month.Searches.Count >= rule.Share)
            {
                yield return Raised.Of(
                    rule, log, acts,
                    $"{month.User} searched {acts.Count} times of {month.Searches.Count} more than an hour outside of their shift");
            }
        }
    }

    /// <summary>Many more searches than colleagues make in the same month.</summary>
    public static IEnumerable<Finding> AbovePeers(FindingRule rule, WatchedLog log)
    {
        foreach (var month in log.Months.Where(month => month.Searches.Count >= rule.AtLeast))
        {
            var colleagues = log.Colleagues(month);
            var usual = Numbers.Median(colleagues.Select(one => (double)one.Searches.Count));
            if (colleagues.Count >= ColleaguesLeast && month.Searches.Count > rule.Factor * usual)
            {
                yield return Raised.Of(
                    rule, log, month.Searches,
                    string.Create(CultureInfo.InvariantCulture,
                        $"{month.User} searched {month.Searches.Count} times in a month; usual is {usual:F0}"));
            }
        }
    }

    private static IEnumerable<List<WatchedAct>> Runs(IReadOnlyList<WatchedAct> acts, TimeSpan gap)
    {
        var run = new List<WatchedAct>();
        foreach (var act in acts)
        {
            if (run.Count > 0 && run[^1].Surname == act.Surname)
            {
                continue;
            }

            if (run.Count > 0 && (string.CompareOrdinal(run[^1].Surname, act.Surname) > 0 || act.At - run[^1].At > gap))
            {
                yield return run;
                run = [];
            }

            run.Add(act);
        }

        yield return run;
    }
}
