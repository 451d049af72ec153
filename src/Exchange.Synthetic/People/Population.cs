using Exchange.Synthetic.Drawing;
using Exchange.Synthetic.Tables;

namespace Exchange.Synthetic.People;

/// <summary>The people of the region. Each is derived from the seed and a number, so none needs to be kept.</summary>
internal sealed class Population(long seed, DateOnly referenceDate)
{
    private const int AgeMost = 88;

    /// <summary>The three persons of a household.</summary>
    public IReadOnlyList<TruePerson> Persons(long household)
    {
        var house = House(household);
        return
        [
            .. Enumerable.Range(0, Household.Size)
                .Select(member => PersonMaker.Make(seed, referenceDate, house, member)),
        ];
    }

    private Household House(long number)
    {
        var draw = Draw.For(seed, DrawStream.Household, number);
        var kind = draw.Below(100) switch
        {
            < 55 => HouseholdKind.Family,
            < 75 => HouseholdKind.Siblings,
            _ => HouseholdKind.Unrelated,
        };
        var origin = NameTables.DrawOrigin(draw);
        var births = Births(kind, draw);
        return new Household(
            number,
            kind,
            origin,
            NameTables.DrawSurname(origin, draw),
            births,
            AddressBook.DrawHome(draw.PickEarly(Places.Cities), draw),
            PhoneBook.DrawNumber(draw),
            kind == HouseholdKind.Family ? births[2].AddDays(draw.Between(-1500, 2500)) : null,
            kind == HouseholdKind.Family && draw.Chance(0.08));
    }

    private DateOnly[] Births(HouseholdKind kind, Draw draw)
    {
        if (kind == HouseholdKind.Unrelated)
        {
            return [Born(AdultAge(draw), draw), Born(AdultAge(draw), draw), Born(AdultAge(draw), draw)];
        }

        var child = 7 + draw.Low(38);
        var mother = Math.Min(child + 18 + draw.Below(19), AgeMost);
        if (kind == HouseholdKind.Family)
        {
            return [Born(Math.Min(mother + draw.Between(-2, 6), AgeMost), draw), Born(mother, draw), Born(child, draw)];
        }

        var first = Born(child, draw);
        return
        [
            Born(mother, draw),
            first,
            draw.Chance(0.12) ? first : Born(Math.Max(child - draw.Between(1, 8), 5), draw),
        ];
    }

    private static int AdultAge(Draw draw) => 21 + draw.Low(58);

    private DateOnly Born(int age, Draw draw) => referenceDate.AddYears(-age).AddDays(-draw.Below(365));
}
