using Exchange.Synthetic.People;

namespace Exchange.Synthetic.Stories;

/// <summary>Missing persons and protection orders.</summary>
internal static class HomeStories
{
    /// <summary>Somebody is missing, more often a child than not.</summary>
    public static IEnumerable<Happening> Missing(Circle circle)
    {
        var time = circle.AnyTime();
        var missing = circle.Draw.Chance(0.6) ? circle.Child(time) : circle.Subject(time);
        var start = Start.Of(circle, "missing-person", time);
        var isOpen = time > circle.End.AddDays(-40) && circle.Draw.Chance(0.5);
        yield return start with
        {
            Minutes = 720,
            Status = isOpen ? "active" : "closed",
            Cast =
                [missing.As("MISSING_PERSON-SUBJECT"), Relative(circle, missing, time).As("MISSING_PERSON-REPORTER")],
            Place = missing.Residences[missing.ResidenceOn(start.Day)].Address,
        };
    }

    /// <summary>A court protects one grown person from another; half of the petitioners are confidential.</summary>
    public static IEnumerable<Happening> Protection(Circle circle)
    {
        var time = circle.AnyTime();
        var respondent = circle.Adult(time);
        var petitioner = circle.Adult(time, respondent);
        var start = Start.Of(circle, "protection-order", time);
        yield return start with
        {
            Minutes = 0,
            Status = time > circle.End.AddDays(-365) ? "active" : "closed",
            Cast =
            [
                respondent.As("PROTECTION_ORDER-RESPONDENT"),
                circle.Draw.Chance(0.5)
                    ? petitioner.AsProtected("PROTECTION_ORDER-PETITIONER")
                    : petitioner.As("PROTECTION_ORDER-PETITIONER"),
            ],
            Place = petitioner.Residences[petitioner.ResidenceOn(start.Day)].Address,
        };
    }

    private static TruePerson Relative(Circle circle, TruePerson missing, DateTime time)
    {
        var day = DateOnly.FromDateTime(time);
        return circle.People.FirstOrDefault(
            one => one != missing && one.Household == missing.Household && !one.IsJuvenileOn(day))
            ?? circle.Adult(time, missing);
    }
}
