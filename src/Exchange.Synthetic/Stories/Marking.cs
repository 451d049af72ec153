using Exchange.Records.Codes;

namespace Exchange.Synthetic.Stories;

/// <summary>Puts marks on events: some follow from who is in them, some are drawn.</summary>
internal static class Marking
{
    private const string ConfidentialSource = "confidential-source";
    private const double SealedShare = 0.025;
    private const double ActiveShare = 0.4;
    private const double SourceShare = 0.006;

    /// <summary>The event with its marks, and those of its persons.</summary>
    public static Happening Apply(Circle circle, Happening happening)
    {
        var cast = happening.Cast.Select(member => OfPerson(happening, member)).ToList();
        if (happening.Kind is "incident" or "field-contact" && circle.Draw.Chance(SourceShare))
        {
            cast[^1] = cast[^1] with { Marks = [.. cast[^1].Marks, ConfidentialSource] };
        }

        var marks = OfRecord(circle, happening, cast).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return happening with { Cast = cast, Marks = [.. marks] };
    }

    private static CastMember OfPerson(Happening happening, CastMember member) =>
        member.Person.IsJuvenileOn(happening.Day) ? member with { Marks = [.. member.Marks, Marks.Juvenile] } : member;

    private static IEnumerable<string> OfRecord(Circle circle, Happening happening, List<CastMember> cast)
    {
        var ofPersons = cast.SelectMany(member => member.Marks).Where(mark => mark != Marks.Juvenile);
        foreach (var mark in happening.Marks.Concat(ofPersons))
        {
            yield return mark;
        }

        if (cast.Any(member => member.Is(RoleClass.Subject) && member.Marks.Contains(Marks.Juvenile)))
        {
            yield return Marks.Juvenile;
        }

        if (happening.Kind is "incident" or "arrest" or "booking" && happening.From < circle.End.AddDays(-300) &&
            circle.Draw.Chance(SealedShare))
        {
            yield return Marks.Sealed;
        }

        if (happening.Status is "open" or "active" && happening.From > circle.End.AddDays(-200) &&
            circle.Draw.Chance(ActiveShare))
        {
            yield return Marks.ActiveInvestigation;
        }
    }
}
