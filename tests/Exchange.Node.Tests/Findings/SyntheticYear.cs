using Exchange.Node.Findings.Detection;

namespace Exchange.Node.Tests.Findings;

/// <summary>
/// A year of searches by forty users: cases worked with case numbers, mostly in the shift, names as frequent as they are, one big case that
/// many work on. Everybody here is invented.
/// </summary>
internal sealed class SyntheticYear
{
    public const string Ori = "FL0130200";

    private const int Users = 40;
    private const int Names = 400;

    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Given = ["Ana", "Wendell", "Marta", "Oren", "Lucia", "Piet", "Sana", "Theo", "Una", "Viggo"];
    private static readonly string[] Words =
        ["burglary", "stolen vehicle", "missing person", "fraud", "assault", "hit and run", "warrant check", "welfare check", "theft from boat"];

    private readonly Random random;
    private readonly List<WatchedAct> acts = [];

    public SyntheticYear(int seed)
    {
#pragma warning disable CA5394 // Tests are to be repeatable.
        random = new Random(seed);
#pragma warning restore CA5394
        Staff = [.. Enumerable.Range(0, Users).Select(Member)];
        foreach (var member in Staff)
        {
            Work(member);
        }

        BigCase();
    }

    public List<StaffMember> Staff { get; }

    public WatchedLog Log => new(
        "exchange/node/" + Ori, Ori, [.. acts.OrderBy(act => act.At).Select((act, index) => act with { Index = index })], Staff);

    public static string Surname(int number) => $"{(char)('A' + (number % 26))}{"aeiou"[number % 5]}rt{(char)('a' + (number / 26 % 26))}{(char)('a' + (number / 5 % 26))}son";

    public int Next(int until) => random.Next(until);

    /// <summary>One search more, by somebody.</summary>
    public void Search(string user, DateTimeOffset at, string given, string surname, string? caseNumber, string reason, string useCode = "C", string? consent = null) =>
        acts.Add(new WatchedAct(0, at, "search-asked", user, Ori)
        {
            CaseNumber = caseNumber, Reason = reason, UseCode = useCode, Consent = consent,
            Terms = [new AskedTerm("person.given", given), new AskedTerm("person.surname", surname)],
        });

    public void Add(WatchedAct act) => acts.Add(act);

    /// <summary>A time on that day of the year within the user's shift.</summary>
    public DateTimeOffset OnShift(string user, int day)
    {
        var from = Staff.First(member => member.User == user).Shift!.From;
        return Start.AddDays(day).Add(from.ToTimeSpan()).AddMinutes(random.Next(12 * 60));
    }

    /// <summary>A name; the first surnames are much more frequent than the last.</summary>
    public (string Given, string Surname) Somebody() =>
        (Given[random.Next(Given.Length)], Surname((int)(Names * Math.Pow(random.NextDouble(), 2.5))));

    public static string Reason(int caseNumber) => $"{Words[caseNumber % Words.Length]} at {caseNumber % 97} Harbor Street";

    /// <summary>Every fifth user is called as very many are.</summary>
    private StaffMember Member(int number) => new($"user{number}", $"Quill{(char)('a' + (number % 26))}{(char)('a' + (number / 26))} {Surname(number % 5 == 0 ? number / 5 : 200 + number)}")
    {
        Address = $"{100 + number} N Main Street Apt 4",
        CertifiedUntil = new DateOnly(2027, 6, 30),
        Shift = number % 2 == 0 ? new Shift(new TimeOnly(6, 0), new TimeOnly(18, 0)) : new Shift(new TimeOnly(18, 0), new TimeOnly(6, 0)),
    };

    private void Work(StaffMember member)
    {
        var load = 1 + random.Next(4);
        for (var day = 0; day < 365; day++)
        {
            for (var work = random.Next(2) == 0 ? 0 : random.Next(load + 1); work > 0; work--)
            {
                WorkCase(member, day);
            }
        }
    }

    private void WorkCase(StaffMember member, int day)
    {
        var number = random.Next(100_000);
        var caseNumber = random.Next(100) < 92 ? $"2026-{number:D6}" : null;
        var at = OnShift(member.User, day).AddMinutes(random.Next(20) == 0 ? 90 : 0);
        for (var searches = 1 + random.Next(5); searches > 0; searches--)
        {
            var (given, surname) = Somebody();
            at = at.AddMinutes(1 + random.Next(6));
            Search(member.User, at, given, surname, caseNumber, Reason(number));
        }
    }

    /// <summary>A dozen users on one suspect, with one case number, as it should be.</summary>
    private void BigCase()
    {
        foreach (var member in Staff.Take(12))
        {
            Search(member.User, OnShift(member.User, 120 + random.Next(5)), "Corwin", "Bellamont", "2026-HOMICIDE-4", "homicide at the marina");
        }
    }
}
