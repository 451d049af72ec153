using Exchange.Records.Identity;
using Exchange.Synthetic.Drawing;
using Exchange.Synthetic.Tables;

namespace Exchange.Synthetic.Agencies;

/// <summary>
/// The agencies of a region: the first seven are of different types, all further ones police small towns.
/// </summary>
internal sealed class AgencyRoster
{
    /// <summary>Most agencies of one region.</summary>
    public const int AgenciesMax = 64;

    private const int Nearby = 4;

    private static readonly (string Ori, string Name, AgencyType Type, int City)[] First =
    [
        ("FL9900100", "Port Tamarind Police Department", AgencyType.CityPolice, 0),
        ("FL9900000", "Tamarind County Sheriff's Office", AgencyType.Sheriff, 3),
        ("FL9900200", "Heron Lake Police Department", AgencyType.CityPolice, 1),
        ("FL990013A", "State Attorney, Twenty-Ninth Judicial Circuit", AgencyType.Prosecutor, 0),
        ("FL990031E", "Verbena College Campus Police", AgencyType.CampusPolice, 3),
        ("FL990017G", "Tamarind County Probation Office", AgencyType.Probation, 0),
        ("FL990019N", "Tamarind Regional Dispatch Center", AgencyType.Dispatch, 0),
    ];

    private readonly Agency[] agencies;

    /// <summary>The roster of a region with so many agencies.</summary>
    public AgencyRoster(int count) => agencies = [.. Enumerable.Range(0, count).Select(Make)];

    /// <summary>All of them, in the order of their index.</summary>
    public IReadOnlyList<Agency> All => agencies;

    /// <summary>
    /// The agencies that the people of one circle have to do with: the first three are always likely, others are
    /// near.
    /// </summary>
    public IReadOnlyList<Agency> Around(Draw draw)
    {
        if (agencies.Length <= Nearby)
        {
            return agencies;
        }

        var near = new HashSet<int> { draw.Below(3), draw.Below(agencies.Length) };
        while (near.Count < Nearby)
        {
            near.Add(draw.Below(agencies.Length));
        }

        return [.. near.Order().Select(index => agencies[index])];
    }

    /// <summary>
    /// One of the agencies around that keeps records of this kind, or the region's first that does, or its first.
    /// </summary>
    public Agency PickFor(string kind, IReadOnlyList<Agency> around, Draw draw)
    {
        Agency[] able = [.. around.Where(agency => agency.Keeps(kind))];
        return able.Length > 0 ? draw.Pick(able) : agencies.FirstOrDefault(agency => agency.Keeps(kind)) ?? agencies[0];
    }

    private static Agency Make(int index)
    {
        if (index < First.Length)
        {
            var (ori, name, type, city) = First[index];
            return new Agency(index, Ori.Parse(ori), name, type, city);
        }

        var town = index - First.Length;
        var number = town + 3;
        return new Agency(
            index,
            Ori.Parse(FormattableString.Invariant($"FL990{number:D2}00")),
            $"{Places.Streets[town]} Township Police Department",
            AgencyType.CityPolice,
            number % Places.Cities.Count);
    }
}
