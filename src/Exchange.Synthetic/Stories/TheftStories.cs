using Exchange.Synthetic.People;
using Exchange.Synthetic.Tables;
using Exchange.Synthetic.Things;

namespace Exchange.Synthetic.Stories;

/// <summary>Vehicles stolen here and recovered there; things stolen here and pawned there.</summary>
internal static class TheftStories
{
    /// <summary>A vehicle is stolen; in seven of ten another agency finds it, with the same VIN.</summary>
    public static IEnumerable<Happening> Vehicle(Circle circle)
    {
        var time = circle.AnyTime();
        var owner = TrafficStories.WithVehicle(circle, time);
        var vehicle = TrafficStories.Owned(circle, owner, time);
        var foundAt = circle.After(time, 1, 60);
        var isFound = circle.Draw.Chance(0.7) && foundAt < circle.End;
        var theft = Start.Of(circle, "vehicle-theft", time) with
        {
            Minutes = 480,
            Status = isFound ? "closed" : "open",
            Cast = [owner.As("INCIDENT-VICTIM")],
            Offense = OffenseTable.VehicleTheft,
            Vehicles = [(vehicle, "ITEM-STOLEN", "stolen")],
        };
        yield return theft;
        if (isFound)
        {
            yield return Recovery(circle, theft, owner, foundAt);
        }
    }

    /// <summary>
    /// A thing is pawned; in half of the cases it was stolen before, from somebody else and at another agency.
    /// </summary>
    public static IEnumerable<Happening> Pawn(Circle circle)
    {
        var time = circle.AnyTime();
        var seller = circle.Adult(time);
        var item = Storeroom.DrawItem(circle.Draw);
        var theft = circle.Draw.Chance(0.5) ? Theft(circle, seller, item, time) : null;
        if (theft is not null)
        {
            yield return theft;
        }

        var pawnedAt = theft is null ? time : circle.After(time, 1, 20);
        if (pawnedAt >= circle.End)
        {
            yield break;
        }

        var agency = theft is null ? circle.AgencyFor("pawn") : circle.OtherAgencyFor("pawn", theft.Agency);
        var shop = AddressBook.PawnShop(circle.Draw.Below(Places.PawnShops.Count), circle.Seed);
        yield return Start.At(circle, agency, "pawn", pawnedAt) with
        {
            Minutes = 10,
            Cast = [seller.As("PAWN-SELLER")],
            Place = shop,
            Shop = shop.CommonName,
            Item = (item, "ITEM-PAWNED", "pawned"),
        };
    }

    private static Happening Recovery(Circle circle, Happening theft, TruePerson owner, DateTime time)
    {
        List<CastMember> cast = [owner.As("INCIDENT-VICTIM")];
        if (circle.Draw.Chance(0.4))
        {
            cast.Add(circle.Subject(time, owner).As("INCIDENT-SUBJECT"));
        }

        return Start.At(circle, circle.OtherAgencyFor("vehicle-theft", theft.Agency), "vehicle-theft", time) with
        {
            Status = "closed",
            Cast = cast,
            Vehicles = [(theft.Vehicles[0].Vehicle, "ITEM-RECOVERED", "recovered")],
            Cause = (theft.Token, "related-record"),
            NarrativeRoot = "vehicle-recovery",
        };
    }

    private static Happening Theft(Circle circle, TruePerson seller, TrueItem item, DateTime time)
    {
        var victim = circle.Adult(time, seller);
        var start = Start.Of(circle, "incident", time);
        return start with
        {
            Minutes = 600,
            Status = "open",
            Cast = [victim.As("INCIDENT-VICTIM")],
            Offense = OffenseTable.All.Items.First(line => line.VendorCode == "B02"),
            Place = victim.Residences[victim.ResidenceOn(start.Day)].Address,
            Item = (item, "ITEM-STOLEN", "stolen"),
        };
    }
}
