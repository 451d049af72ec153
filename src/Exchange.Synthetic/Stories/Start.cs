using Exchange.Synthetic.Agencies;
using Exchange.Synthetic.People;

namespace Exchange.Synthetic.Stories;

/// <summary>What every event has before its story fills it in.</summary>
internal static class Start
{
    /// <summary>An event of that kind at one of the agencies around.</summary>
    public static Happening Of(Circle circle, string kind, DateTime time) =>
        At(circle, circle.AgencyFor(kind), kind, time);

    /// <summary>An event of that kind at an agency.</summary>
    public static Happening At(Circle circle, Agency agency, string kind, DateTime time) => new()
    {
        Token = circle.NextToken(),
        Kind = kind,
        Agency = agency,
        From = time,
        Minutes = 30,
        Place = AddressBook.DrawScene(circle.CityOf(agency), circle.Draw),
        Status = "closed",
        NarrativeRoot = kind,
    };
}
