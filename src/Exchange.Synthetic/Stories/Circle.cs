using Exchange.Synthetic.Agencies;
using Exchange.Synthetic.Drawing;
using Exchange.Synthetic.People;
using Exchange.Synthetic.Tables;
using Exchange.Synthetic.Text;

namespace Exchange.Synthetic.Stories;

/// <summary>
/// Some households whose members have to do with each other and with nobody else. Every event happens inside one
/// circle, so the truth about a person is complete when the circle is told, and circles can be made in any order.
/// </summary>
internal sealed class Circle
{
    /// <summary>Years before the export in which events lie.</summary>
    public const int YearsBack = 8;

    private const int Households = 8;
    private const int LeastAge = 12;
    private const int DriverAge = 16;
    private const int AdultAge = 18;

    private readonly AgencyRoster roster;
    private readonly DateOnly referenceDate;
    private int tokens;

    /// <summary>The circle with that number.</summary>
    public Circle(SyntheticOptions options, AgencyRoster roster, long number)
    {
        this.roster = roster;
        referenceDate = options.ReferenceDate;
        Number = number;
        Seed = options.Seed;
        Draw = Draw.For(options.Seed, DrawStream.Circle, number);
        Around = roster.Around(Draw);
        People = Shuffle(new Population(options.Seed, referenceDate), number);
    }

    /// <summary>Its number.</summary>
    public long Number { get; }

    /// <summary>The seed of the region.</summary>
    public long Seed { get; }

    /// <summary>What the stories draw from.</summary>
    public Draw Draw { get; }

    /// <summary>Agencies that these people have to do with.</summary>
    public IReadOnlyList<Agency> Around { get; }

    /// <summary>The people; the first ones get into more trouble.</summary>
    public IReadOnlyList<TruePerson> People { get; }

    /// <summary>Local time before which every event of the export lies.</summary>
    public DateTime End => referenceDate.ToDateTime(TimeOnly.MinValue);

    /// <summary>A number for the next event.</summary>
    public int NextToken() => tokens++;

    /// <summary>An agency that keeps records of this kind.</summary>
    public Agency AgencyFor(string kind) => roster.PickFor(kind, Around, Draw);

    /// <summary>Another agency that keeps records of this kind, if there is one around.</summary>
    public Agency OtherAgencyFor(string kind, Agency not)
    {
        Agency[] others = [.. Around.Where(agency => agency != not && agency.Keeps(kind))];
        return others.Length > 0 ? Draw.Pick(others) : AgencyFor(kind);
    }

    /// <summary>A time of the past years, recent ones likelier.</summary>
    public DateTime AnyTime() => LocalClock.Unambiguous(
        End.AddDays(-1 - Draw.Low(YearsBack * 365)).AddMinutes((Draw.Between(6, 27) % 24 * 60) + Draw.Below(60)));

    /// <summary>A time so many days after another one.</summary>
    public DateTime After(DateTime time, int daysLeast, int daysMost) => LocalClock.Unambiguous(
        time.Date.AddDays(Draw.Between(daysLeast, daysMost)).AddMinutes((Draw.Between(8, 22) * 60) + Draw.Below(60)));

    /// <summary>A city of the agency, or where it goes.</summary>
    public City CityOf(Agency agency) => agency.Type == AgencyType.Sheriff || Draw.Chance(0.1)
        ? Draw.Pick(Places.Cities)
        : Places.Cities[agency.City];

    /// <summary>Somebody whom an event is about, twelve or older.</summary>
    public TruePerson Subject(DateTime time, params ReadOnlySpan<TruePerson> except) => Find(time, LeastAge, except);

    /// <summary>A driver.</summary>
    public TruePerson Driver(DateTime time, params ReadOnlySpan<TruePerson> except) => Find(time, DriverAge, except);

    /// <summary>A grown person.</summary>
    public TruePerson Adult(DateTime time, params ReadOnlySpan<TruePerson> except) => Find(time, AdultAge, except);

    /// <summary>Somebody below eighteen, or any subject where there is none.</summary>
    public TruePerson Child(DateTime time)
    {
        var day = DateOnly.FromDateTime(time);
        TruePerson[] children = [.. People.Where(one => one.AgeOn(day) is >= 6 and < AdultAge)];
        return children.Length > 0 ? Draw.Pick(children) : Subject(time);
    }

    private TruePerson Find(DateTime time, int ageLeast, ReadOnlySpan<TruePerson> except)
    {
        const int Tries = 12;
        var day = DateOnly.FromDateTime(time);
        for (var i = 0; i < Tries; i++)
        {
            var one = People[Draw.Below(Draw.Below(People.Count) + 1)];
            if (one.AgeOn(day) >= ageLeast && !except.Contains(one))
            {
                return one;
            }
        }

        return Oldest(except);
    }

    private TruePerson Oldest(ReadOnlySpan<TruePerson> except)
    {
        TruePerson? oldest = null;
        foreach (var one in People)
        {
            if (!except.Contains(one) && (oldest is null || one.Born < oldest.Born))
            {
                oldest = one;
            }
        }

        return oldest!;
    }

    private TruePerson[] Shuffle(Population population, long number)
    {
        TruePerson[] all =
            [.. Enumerable.Range(0, Households).SelectMany(i => population.Persons((number * Households) + i))];
        for (var i = all.Length - 1; i > 0; i--)
        {
            var j = Draw.Below(i + 1);
            (all[i], all[j]) = (all[j], all[i]);
        }

        return all;
    }
}
