using Exchange.Matching.Places;
using Exchange.Matching.Text;
using Exchange.Node.Findings.Rules;

namespace Exchange.Node.Findings.Detection;

/// <summary>Finds users who search for themselves, their family or their neighbours (IL-80a).</summary>
internal static class OwnPerson
{
    /// <summary>One's own name.</summary>
    public static IEnumerable<Finding> Name(FindingRule rule, WatchedLog log) => Each(rule, log, IsOwnName, "searched for their own name");

    /// <summary>One's own address.</summary>
    public static IEnumerable<Finding> Address(FindingRule rule, WatchedLog log) =>
        Each(rule, log, IsOwnAddress, "searched for the address at which they live");

    /// <summary>Others of one's own surname, more often than colleagues do: who is called Smith meets Smiths at work.</summary>
    public static IEnumerable<Finding> Surname(FindingRule rule, WatchedLog log)
    {
        foreach (var month in log.Months)
        {
            if (log.Find(month.User) is not { } member || Words(member) is not { Count: > 1 } words)
            {
                continue;
            }

            var acts = month.Searches.Where(act => act.Names.Contains(words[^1]) && !IsOwnName(act, member)).ToList();
            if (acts.Count < rule.AtLeast)
            {
                continue;
            }

            var usual = month.Searches.Count * ShareOf(words[^1], log.Months.Where(one => one.User != month.User));
            if (Numbers.ChanceOf(acts.Count, usual) <= rule.Chance)
            {
                yield return Raised.Of(
                    rule, log, acts,
                    $"{month.User} searched {acts.Count} times for persons of their own surname; colleagues' searches make {usual:F1} usual");
            }
        }
    }

    /// <summary>One search more is counted, so that a name which nobody else searched for is rare and not impossible.</summary>
    private static double ShareOf(string surname, IEnumerable<UserMonth> months)
    {
        var (with, all) = (1, 1);
        foreach (var act in months.SelectMany(month => month.Searches))
        {
            with += act.Names.Contains(surname) ? 1 : 0;
            all++;
        }

        return (double)with / all;
    }

    private static IEnumerable<Finding> Each(FindingRule rule, WatchedLog log, Func<WatchedAct, StaffMember, bool> isSo, string what) =>
        from month in log.Months
        let member = log.Find(month.User)
        where member is not null
        let acts = month.Searches.Where(act => isSo(act, member)).ToList()
        where acts.Count >= rule.AtLeast
        select Raised.Of(rule, log, acts, $"{month.User} {what}, {acts.Count} times");

    private static bool IsOwnName(WatchedAct act, StaffMember member) =>
        Words(member) is { Count: > 1 } words && act.Names.Contains(words[0]) && act.Names.Contains(words[^1]);

    private static bool IsOwnAddress(WatchedAct act, StaffMember member)
    {
        var own = AddressFolding.Words(member.Address ?? "").ToHashSet(StringComparer.Ordinal);
        return own.Any(IsNumber) && act.Of("location.street").Select(street => AddressFolding.Words(street).ToList())
            .Any(asked => asked.Count > 1 && asked.Any(IsNumber) && asked.TrueForAll(own.Contains));
    }

    private static bool IsNumber(string word) => char.IsAsciiDigit(word[0]);

    private static List<string> Words(StaffMember member) => [.. TextFolding.Words(member.Name)];
}
