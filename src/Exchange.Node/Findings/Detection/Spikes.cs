using Exchange.Node.Findings.Rules;

namespace Exchange.Node.Findings.Detection;

/// <summary>Finds subjects whom many search for and few have a reason to: somebody is in the news.</summary>
internal static class Spikes
{
    /// <summary>Searches for a person in such a time by chance, where there is no other.</summary>
    private const double LeastUsual = 0.2;

    /// <summary>One case for each subject and time; users of other agencies count too.</summary>
    public static IEnumerable<Finding> Celebrity(FindingRule rule, WatchedLog log)
    {
        var searches = log.Acts.Where(act => act.Subject.Length > 0 && (act.IsSearch || (act.Kind == "search-answered" && act.Ori != log.Ori)));
        return searches.GroupBy(act => act.Subject).Select(group => group.ToList()).Where(acts => Users(acts) >= rule.AtLeast)
            .SelectMany(acts => Of(rule, log, acts));
    }

    private static IEnumerable<Finding> Of(FindingRule rule, WatchedLog log, List<WatchedAct> acts)
    {
        var span = TimeSpan.FromDays(rule.Days);
        var spans = Math.Max(1, (log.Acts[^1].At - log.Acts[0].At) / span);
        for (var i = 0; i < acts.Count; i++)
        {
            var within = acts.Skip(i).TakeWhile(act => act.At - acts[i].At <= span).ToList();
            if (Users(within) < rule.AtLeast)
            {
                continue;
            }

            var spike = Unexplained(within);
            var users = Users(spike);
            var usual = LeastUsual + ((acts.Count - within.Count) / spans);
            if (users >= rule.AtLeast && Numbers.ChanceOf(users, usual) <= rule.Chance)
            {
                yield return Raised.OfMany(
                    rule, log, spike, $"{users} users searched for the same person within {rule.Days} days and have no case in common");
                i = acts.IndexOf(spike[^1]);
            }
        }
    }

    private static int Users(IEnumerable<WatchedAct> acts) => acts.Select(act => (act.Ori, act.User)).Distinct().Count();

    /// <summary>Without the searches of the case that most of them are for.</summary>
    private static List<WatchedAct> Unexplained(List<WatchedAct> acts)
    {
        var common = acts.Where(act => !string.IsNullOrWhiteSpace(act.CaseNumber)).GroupBy(act => act.CaseNumber)
            .Where(group => group.Select(act => act.User).Distinct().Count() > 1).MaxBy(group => group.Count())?.Key;
        return common is null ? acts : [.. acts.Where(act => act.CaseNumber != common)];
    }
}
