using Exchange.Synthetic.Drawing;
using Exchange.Synthetic.Tables;
using Exchange.Synthetic.Text;
using Exchange.Synthetic.Things;

namespace Exchange.Synthetic.People;

/// <summary>Makes one person of a household.</summary>
internal static class PersonMaker
{
    private const int NameBranch = 1;
    private const int LooksBranch = 2;
    private const int LifeBranch = 3;

    private static readonly string[] MailHosts = ["example.org", "example.com", "example.net"];

    private static readonly string[] Trades =
    [
        "roofer", "cook", "nurse", "driver", "cashier", "welder", "teacher", "mechanic", "clerk", "fisherman",
        "painter", "student",
        "security guard", "landscaper", "carpenter", "server", "electrician", "unemployed", "retired", "dock worker",
    ];

    private static readonly string[] Monikers =
    [
        "Slim", "Tiny", "Red", "Smoke", "Ghost", "Shorty", "Bishop", "Lucky", "Duke", "Flaco", "Mouse", "Ace", "Pops",
        "Skip", "Rooster", "Gator",
    ];

    /// <summary>The person; depends on nothing but the arguments.</summary>
    public static TruePerson Make(long seed, DateOnly referenceDate, Household house, int member)
    {
        var number = (house.Number * Household.Size) + member;
        var draw = Draw.For(seed, DrawStream.Person, number);
        var sex = Sex(house, member, draw.Split(NameBranch));
        var name = Name(seed, house, member);
        var life = draw.Split(LifeBranch);
        var isWife = house.Kind == HouseholdKind.Family && member == 1;
        var born = house.Births[member];
        return new TruePerson
        {
            Number = number,
            Household = house.Number,
            Name = name,
            MaidenSurname = isWife ? NameTables.DrawSurname(house.Origin, life) : null,
            MarriedOn = isWife ? house.MarriedOn : null,
            Born = born,
            Sex = sex,
            Looks = LooksMaker.Make(house.Origin, sex, TruePerson.Age(born, referenceDate), draw.Split(LooksBranch)),
            Papers = Papers.Of(number, name.Surname),
            Residences = Residences(house, referenceDate, life),
            Phones = (
                PhoneBook.DrawNumber(life),
                life.Chance(0.3) ? house.Phone : PhoneBook.DrawNumber(life),
                Past(referenceDate, life)),
            Email = life.Chance(0.5) ? Mail(name, number, life) : null,
            Occupation = life.Chance(0.6) ? life.Pick(Trades) : null,
            Moniker = life.Chance(0.06) ? life.Pick(Monikers) : null,
            Vehicle = life.Chance(0.7) && TruePerson.Age(born, referenceDate) >= 19
                ? VehicleLot.Make(seed, number, referenceDate.Year - 2)
                : null,
        };
    }

    private static string Sex(Household house, int member, Draw draw) => (house.Kind, member) switch
    {
        (HouseholdKind.Family, 0) => "M",
        (HouseholdKind.Family, 1) or (HouseholdKind.Siblings, 0) => "F",
        (HouseholdKind.Family, 2) when house.HasJunior => "M",
        _ => draw.Chance(0.6) ? "M" : "F",
    };

    private static TrueName Name(long seed, Household house, int member)
    {
        if (house.HasJunior && member == 2)
        {
            return Name(seed, house, 0) with { Suffix = "Jr" };
        }

        var draw = Draw.For(seed, DrawStream.Person, (house.Number * Household.Size) + member).Split(NameBranch);
        var sex = Sex(house, member, draw);
        var origin = house.Kind == HouseholdKind.Unrelated ? NameTables.DrawOrigin(draw) : house.Origin;
        return new TrueName(
            origin,
            NameTables.DrawGiven(origin, sex, draw),
            draw.Chance(0.85) ? NameTables.DrawGiven(origin, sex, draw) : null,
            house.Kind == HouseholdKind.Unrelated ? NameTables.DrawSurname(origin, draw) : house.Surname,
            house.HasJunior && member == 0 ? "Sr" : null);
    }

    private static Residence[] Residences(Household house, DateOnly referenceDate, Draw draw)
    {
        var last = new Residence(Past(referenceDate, draw), house.Home);
        var first = new Residence(DateOnly.MinValue, AddressBook.DrawHome(draw.PickEarly(Places.Cities), draw));
        return draw.Below(10) switch
        {
            < 5 => [last with { From = DateOnly.MinValue }],
            < 9 => [first, last],
            _ => [first, last, Next(last, draw)],
        };
    }

    private static Residence Next(Residence last, Draw draw) =>
        new(last.From.AddDays(draw.Between(90, 700)), AddressBook.DrawHome(draw.Pick(Places.Cities), draw));

    private static DateOnly Past(DateOnly referenceDate, Draw draw) => referenceDate.AddDays(-draw.Between(200, 2800));

    private static string Mail(TrueName name, long number, Draw draw) => string.Concat(
        AsciiText.Slug(name.Given),
        draw.Chance(0.5) ? "." : "_",
        AsciiText.Slug(name.Surname),
        FormattableString.Invariant($"{number % 1000}@"),
        draw.Pick(MailHosts));
}
