using Exchange.Records.Identity;
using Exchange.Records.Validation;

namespace Exchange.Node.Search;

/// <summary>Which agencies a search asks.</summary>
internal static class AgencySelection
{
    /// <summary>The agencies named; null for all. What is no agency that can be asked is a problem: it must not vanish from the answer.</summary>
    public static IReadOnlyList<Ori>? Read(IReadOnlyList<string>? named, Predicate<Ori> canBeAsked, ICollection<Problem> problems)
    {
        if (named is null)
        {
            return null;
        }

        var agencies = new List<Ori>();
        for (var i = 0; i < named.Count; i++)
        {
            if (!Ori.TryParse(named[i], out var ori))
            {
                problems.Add(new Problem($"$.agencies[{i}]", "ori-unreadable", "give nine letters and digits, the first two letters"));
            }
            else if (!canBeAsked(ori))
            {
                problems.Add(new Problem($"$.agencies[{i}]", "ori-unknown", "no such agency has a node here; leave it out"));
            }
            else
            {
                agencies.Add(ori);
            }
        }

        return agencies;
    }
}
