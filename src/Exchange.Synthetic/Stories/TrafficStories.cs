using Exchange.Synthetic.People;
using Exchange.Synthetic.Things;

namespace Exchange.Synthetic.Stories;

/// <summary>Stops, crashes, tows.</summary>
internal static class TrafficStories
{
    /// <summary>A driver is cited.</summary>
    public static IEnumerable<Happening> Citation(Circle circle)
    {
        var time = circle.AnyTime();
        var driver = circle.Driver(time);
        var start = Start.Of(circle, "citation", time);
        yield return start with
        {
            Minutes = 15,
            Status = circle.Draw.Chance(0.8) ? "closed" : "pending",
            Cast = [driver.As("CITATION-SUBJECT")],
            Vehicles = Driven(circle, driver, time),
        };
    }

    /// <summary>Two drivers, or one and a passenger, now and then somebody hurt.</summary>
    public static IEnumerable<Happening> Crash(Circle circle)
    {
        var time = circle.AnyTime();
        var driver = circle.Driver(time);
        var other = circle.Driver(time, driver);
        List<CastMember> cast = [driver.As("CRASH-DRIVER"), other.As("CRASH-DRIVER")];
        if (circle.Draw.Chance(0.35))
        {
            cast.Add(
                circle.Subject(time, driver, other).As(circle.Draw.Chance(0.5) ? "CRASH-VICTIM" : "CRASH-PASSENGER"));
        }

        yield return Start.Of(circle, "crash", time) with
        {
            Minutes = 60,
            Status = "closed",
            Cast = cast,
            Vehicles = [.. Driven(circle, driver, time), .. Driven(circle, other, time)],
        };
    }

    /// <summary>A vehicle is towed.</summary>
    public static IEnumerable<Happening> Tow(Circle circle)
    {
        var time = circle.AnyTime();
        var owner = WithVehicle(circle, time);
        yield return Start.Of(circle, "vehicle-tow", time) with
        {
            Minutes = 45,
            Status = circle.Draw.Chance(0.6) ? "closed" : "open",
            Cast = [owner.As("INCIDENT-COMPLAINANT")],
            Vehicles = [(Owned(circle, owner, time), "ITEM-TOWED", "impounded")],
        };
    }

    /// <summary>Somebody with a vehicle, mostly.</summary>
    internal static TruePerson WithVehicle(Circle circle, DateTime time)
    {
        TruePerson[] owners =
            [.. circle.People.Where(one => one.Vehicle is not null && !one.IsJuvenileOn(DateOnly.FromDateTime(time)))];
        return owners.Length > 0 ? circle.Draw.PickEarly(owners) : circle.Adult(time);
    }

    /// <summary>The vehicle of a person, or a hired one where there is none or it was not built yet.</summary>
    internal static TrueVehicle Owned(Circle circle, TruePerson person, DateTime time) =>
        person.Vehicle is { } own && own.Year <= time.Year ? own : Hired(circle);

    private static (TrueVehicle, string, string)[] Driven(Circle circle, TruePerson driver, DateTime time) =>
        [(circle.Draw.Chance(0.85) ? Owned(circle, driver, time) : Hired(circle), "ITEM-INVOLVED", "involved")];

    // Numbers above every person's own; one hired vehicle a circle, so that different people turn up in the same car.
    private static TrueVehicle Hired(Circle circle) =>
        VehicleLot.Make(circle.Seed, 12_000_000 + (circle.Number % 7_000_000), circle.End.Year - Circle.YearsBack - 1);
}
