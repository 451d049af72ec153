using Exchange.Records.Codes;
using Exchange.Synthetic.People;
using Exchange.Synthetic.Tables;
using Exchange.Synthetic.Text;
using Exchange.Synthetic.Things;

namespace Exchange.Synthetic.Stories;

/// <summary>
/// An offense and what follows: incident, warrant, arrest, booking, incarceration or supervision, at whatever
/// agency does it.
/// </summary>
internal static class CrimeStory
{
    private static readonly string[] Unsolved = ["closed", "inactive", "cold", "unfounded"];

    private static readonly string[] Weapons =
        ["folding knife", "baseball bat", "tire iron", "screwdriver", "broken bottle", "machete"];

    /// <summary>The chain, cut off where the present is reached.</summary>
    public static IEnumerable<Happening> Tell(Circle circle)
    {
        var time = circle.AnyTime();
        var offense = OffenseTable.All.Pick(circle.Draw);
        var isSolved = circle.Draw.Chance(0.55);
        var incident = Incident(circle, offense, time, isSolved);
        yield return incident;
        if (!isSolved)
        {
            yield break;
        }

        var step = incident;
        foreach (var next in Sequel(circle, incident))
        {
            if (next.From >= circle.End)
            {
                yield break;
            }

            yield return next;
            step = next;
        }

        if (step.Kind == "booking")
        {
            var served = After(circle, step);
            if (served.From < circle.End)
            {
                yield return served;
            }
        }
    }

    private static Happening Incident(Circle circle, OffenseLine offense, DateTime time, bool isSolved)
    {
        var start = Start.Of(circle, "incident", time);
        var suspect = circle.Subject(time);
        List<CastMember> cast = isSolved || circle.Draw.Chance(0.3) ? [suspect.As("INCIDENT-SUBJECT")] : [];
        if (isSolved && circle.Draw.Chance(0.25))
        {
            cast.Add(circle.Subject(time, suspect).As("INCIDENT-SUBJECT"));
        }

        TruePerson[] taken = [.. cast.Select(member => member.Person)];
        var victim = circle.Draw.Chance(0.9) ? circle.Adult(time, taken) : circle.Child(time);
        if ((offense.HasVictim && !taken.Contains(victim)) || cast.Count == 0)
        {
            cast.Add(offense.ProtectsVictim ? victim.AsProtected("INCIDENT-VICTIM") : victim.As("INCIDENT-VICTIM"));
        }

        if (circle.Draw.Chance(0.2))
        {
            cast.Add(circle.Subject(time, [.. taken, victim]).As("INCIDENT-WITNESS"));
        }

        return Things(circle, offense, suspect, start with
        {
            Minutes = circle.Draw.Between(10, 240),
            Status = Status(circle, time, isSolved),
            Cast = cast,
            Offense = offense,
            Attempted = circle.Draw.Chance(0.05),
            Marks = offense.ProtectsVictim ? [Marks.VictimConfidential] : [],
        });
    }

    private static string Status(Circle circle, DateTime time, bool isSolved)
    {
        if (isSolved)
        {
            return "cleared-by-arrest";
        }

        return time > circle.End.AddDays(-150) ? "open" : circle.Draw.Pick(Unsolved);
    }

    private static Happening Things(Circle circle, OffenseLine offense, TruePerson suspect, Happening incident)
    {
        var draw = circle.Draw;
        var hasFirearm = offense.HasWeapon && draw.Chance(0.6);
        return incident with
        {
            Item = offense.HasItem ? (Storeroom.DrawItem(draw), "ITEM-STOLEN", "stolen") : null,
            Firearm = hasFirearm
                ? (Storeroom.DrawFirearm(draw), "ITEM-EVIDENCE", draw.Chance(0.5) ? "used-in-offense" : "evidence")
                : null,
            Weapon = offense.HasWeapon ? (hasFirearm ? "handgun" : draw.Pick(Weapons)) : null,
            Vehicles = offense.HasVehicle || draw.Chance(0.15)
                ? [(TrafficStories.Owned(circle, suspect, incident.From), "ITEM-INVOLVED", "involved")]
                : [],
        };
    }

    private static IEnumerable<Happening> Sequel(Circle circle, Happening incident)
    {
        var arrestedAt = circle.After(incident.From, 0, 20);
        if (circle.Draw.Chance(0.3))
        {
            var warrant = Warrant(circle, incident, circle.After(incident.From, 2, 90));
            yield return warrant;
            arrestedAt = circle.After(warrant.From, 1, 200);
        }

        var arrest = Arrest(circle, incident, arrestedAt);
        yield return arrest;
        var arrestee = arrest.Cast[0];
        if (!arrestee.Person.IsJuvenileOn(arrest.Day))
        {
            yield return Start.At(circle, circle.AgencyFor("booking"), "booking", circle.After(arrest.From, 1, 1)) with
            {
                Status = "closed",
                Cast = [arrestee.Now("BOOKING-SUBJECT")],
                Offense = incident.Offense,
                Cause = (arrest.Token, "booking-of-arrest"),
            };
        }
    }

    private static Happening Warrant(Circle circle, Happening incident, DateTime issued) =>
        Start.At(circle, circle.AgencyFor("warrant"), "warrant", issued) with
        {
            Minutes = 0,
            Status = issued > circle.End.AddDays(-200) ? "active" : "served",
            Cast = [incident.Cast[0].Now("WARRANT-SUBJECT")],
            Offense = incident.Offense,
            Cause = (incident.Token, "related-record"),
        };

    private static Happening Arrest(Circle circle, Happening incident, DateTime time)
    {
        var agency = circle.Draw.Chance(0.6) ? incident.Agency : circle.AgencyFor("arrest");
        List<CastMember> cast = [incident.Cast[0].Now("ARREST-ARRESTEE")];
        cast.AddRange(incident.Cast.Where(member => member.Is(RoleClass.Victim) && incident.Offense!.ProtectsVictim)
            .Select(member => member.Now("OFFENSE-VICTIM")));
        var after = time > incident.From ? time : LocalClock.Unambiguous(incident.From.AddMinutes(incident.Minutes));
        return Start.At(circle, agency, "arrest", after) with
        {
            Status = "closed",
            Cast = cast,
            Offense = incident.Offense,
            Marks = incident.Marks,
            Firearm = incident.Firearm,
            Weapon = incident.Weapon,
            Cause = (incident.Token, "arrest-of-incident"),
        };
    }

    private static Happening After(Circle circle, Happening booking)
    {
        var isJailed = circle.Draw.Chance(0.4);
        var kind = isJailed ? "incarceration" : "supervision";
        return Start.At(circle, circle.AgencyFor(kind), kind, circle.After(booking.From, 10, 160)) with
        {
            Minutes = 0,
            Status = isJailed ? "released" : circle.Draw.Pick<string>(["active", "completed", "absconder"]),
            Cast = [booking.Cast[0].Now(isJailed ? "INCARCERATION-SUBJECT" : "SUPERVISED_RELEASE-SUBJECT")],
            Offense = booking.Offense,
            Cause = (booking.Token, "related-record"),
        };
    }
}
