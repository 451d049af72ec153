using Exchange.Records.Identity;
using Exchange.Records.Validation;

namespace Exchange.Node.Search;

/// <summary>Which agencies a search asks.</summary>
internal static class AgencySelection
{
    /// <summary>The agencies named; null for all. What is no ORI is a problem.</summary>
    public static IReadOnlyList<Ori>? Read(IReadOnlyList<string>? named, ICollection<Problem> problems)
    {
        if (named is null)
        {
            return null;
        }

        var agencies = new List<Ori>();
        for (var i = 0; i < named.Count; i++)
        {
            if (Ori.TryParse(named[i], out var ori))
            {
                agencies.Add(ori);
            }
            else
            {
                problems.Add(new Problem($"$.agencies[{i}]", "ori-unreadable", "give nine letters and digits, the first two letters"));
            }
        }

        return agencies;
    }
}
