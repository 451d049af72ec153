using Exchange.Synthetic.Things;

namespace Exchange.Synthetic.Stories;

/// <summary>Field contacts, calls for service, things found.</summary>
internal static class StreetStories
{
    /// <summary>One to three people are spoken with; those met together are what links are made of.</summary>
    public static IEnumerable<Happening> FieldContact(Circle circle)
    {
        var time = circle.AnyTime();
        var first = circle.Subject(time);
        List<CastMember> cast = [first.As("FIELD_CONTACT-SUBJECT")];
        if (circle.Draw.Chance(0.4))
        {
            var second = circle.Subject(time, first);
            cast.Add(second.As("FIELD_CONTACT-SUBJECT"));
            if (circle.Draw.Chance(0.25))
            {
                cast.Add(circle.Subject(time, first, second).As("FIELD_CONTACT-SUBJECT"));
            }
        }

        yield return Start.Of(circle, "field-contact", time) with
        {
            Minutes = 12,
            Cast = cast,
            Vehicles = circle.Draw.Chance(0.35)
                ? [(TrafficStories.Owned(circle, first, time), "ITEM-INVOLVED", "involved")]
                : [],
        };
    }

    /// <summary>Somebody calls; now and then the call names somebody else.</summary>
    public static IEnumerable<Happening> ServiceCall(Circle circle)
    {
        var time = circle.AnyTime();
        var caller = circle.Subject(time);
        List<CastMember> cast = [caller.As("SERVICE_CALL-CALLER")];
        if (circle.Draw.Chance(0.3))
        {
            cast.Add(circle.Subject(time, caller).As("SERVICE_CALL-SUBJECT"));
        }

        var start = Start.Of(circle, "service-call", time);
        yield return start with
        {
            Minutes = circle.Draw.Between(5, 90),
            Cast = cast,
            Place = circle.Draw.Chance(0.5) ? caller.Residences[caller.ResidenceOn(start.Day)].Address : start.Place,
        };
    }

    /// <summary>Somebody finds a thing and brings it.</summary>
    public static IEnumerable<Happening> Found(Circle circle)
    {
        var time = circle.AnyTime();
        var isFirearm = circle.Draw.Chance(0.1);
        yield return Start.Of(circle, "property", time) with
        {
            Cast = [circle.Subject(time).As("INCIDENT-COMPLAINANT")],
            Status = circle.Draw.Chance(0.5) ? "open" : "closed",
            Item = isFirearm ? null : (Storeroom.DrawItem(circle.Draw), "ITEM-INVOLVED", "found"),
            Firearm = isFirearm ? (Storeroom.DrawFirearm(circle.Draw), "ITEM-INVOLVED", "found") : null,
        };
    }
}
