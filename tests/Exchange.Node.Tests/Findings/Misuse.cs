using Exchange.Node.Findings.Detection;

namespace Exchange.Node.Tests.Findings;

/// <summary>Misuse put into a synthetic year, one sort for each user.</summary>
internal static class Misuse
{
    /// <summary>One of each sort; what is to be found, as rule and user.</summary>
    public static List<(string Rule, string User)> SeedAll(SyntheticYear year, int day)
    {
        OwnName(year, "user1", day);
        OwnSurname(year, "user2", day);
        OwnAddress(year, "user3", day);
        WithoutCase(year, "user4", day);
        SameReason(year, "user11", day, null);
        AlphabetWalk(year, "user6", day);
        OffShift(year, "user8", day);
        AbovePeers(year, "user13", day);
        Consent(year, "user14", day);
        Lapsed(year, "user16", day);
        Enumeration(year, "far9", day);
        var crowd = Enumerable.Range(20, 8).Select(number => $"user{number}").ToList();
        Celebrity(year, crowd, day);
        return
        [
            ("own-name", "user1"), ("own-surname", "user2"), ("own-address", "user3"), ("no-case-number", "user4"), ("same-reason", "user11"),
            ("alphabet-walk", "user6"), ("off-shift", "user8"), ("above-peers", "user13"), ("consent-missing", "user14"),
            ("certification-lapsed", "user16"), ("enumeration", "far9 of FL0990100"), .. crowd.Select(user => ("celebrity-spike", user)),
        ];
    }

    public static void OwnName(SyntheticYear year, string user, int day)
    {
        var name = year.Staff.First(member => member.User == user).Name.Split(' ');
        year.Search(user, year.OnShift(user, day), name[0].ToUpperInvariant(), name[1], "2026-1", "checking a report");
    }

    public static void OwnSurname(SyntheticYear year, string user, int day)
    {
        var name = year.Staff.First(member => member.User == user).Name.Split(' ');
        foreach (var given in new[] { "Ana", "Oren", "Una", "Theo" })
        {
            year.Search(user, year.OnShift(user, day++), given, name[1], $"2026-{day}", "checking a report of that day");
        }
    }

    public static void OwnAddress(SyntheticYear year, string user, int day)
    {
        var number = user[4..];
        year.Add(new WatchedAct(0, year.OnShift(user, day), "search-asked", user, SyntheticYear.Ori)
        {
            CaseNumber = "2026-2", Reason = "noise complaint", UseCode = "C",
            Terms = [new AskedTerm("location.street", $"{100 + int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)} north main st")],
        });
    }

    public static void WithoutCase(SyntheticYear year, string user, int day)
    {
        for (var search = 0; search < 260; search++)
        {
            var (given, surname) = year.Somebody();
            year.Search(user, year.OnShift(user, day + (search % 20)), given, surname, null, $"call {search} from dispatch");
        }
    }

    public static void SameReason(SyntheticYear year, string user, int day, string? caseNumber)
    {
        for (var search = 0; search < 18; search++)
        {
            var (given, surname) = year.Somebody();
            year.Search(user, year.OnShift(user, day + (search % 6)), given, surname + (char)('a' + search), caseNumber, "Investigation, pending.");
        }
    }

    public static void AlphabetWalk(SyntheticYear year, string user, int day)
    {
        var at = year.OnShift(user, day);
        foreach (var letter in "abcdefghijklmnop")
        {
            year.Search(user, at = at.AddMinutes(1), "", letter + "*", "2026-3", "looking for a witness");
        }
    }

    public static void OffShift(SyntheticYear year, string user, int day)
    {
        for (var search = 0; search < 80; search++)
        {
            var (given, surname) = year.Somebody();
            year.Search(user, year.OnShift(user, day + (search % 20)).AddHours(12), given, surname, $"2026-9{search}", $"follow-up {search}");
        }
    }

    public static void AbovePeers(SyntheticYear year, string user, int day)
    {
        for (var search = 0; search < 900; search++)
        {
            var (given, surname) = year.Somebody();
            year.Search(user, year.OnShift(user, day + (search % 20)), given, surname, $"2026-8{search}", $"case review {search}");
        }
    }

    public static void Consent(SyntheticYear year, string user, int day) =>
        year.Search(user, year.OnShift(user, day), "Ana", "Applicant", null, "applicant for dispatcher", "J");

    public static void Lapsed(SyntheticYear year, string user, int day)
    {
        var (index, member) = year.Staff.Index().First(one => one.Item.User == user);
        year.Staff[index] = member with { CertifiedUntil = new DateOnly(2026, 12, 30) };
        year.Search(user, new DateTimeOffset(2026, 12, 31, 12, 0, 0, TimeSpan.Zero), "Ana", "Late", $"2026-{day}", "late work");
    }

    public static void Enumeration(SyntheticYear year, string user, int day) =>
        year.Add(new WatchedAct(0, year.OnShift("user1", day), "enumeration-suspected", user, "FL0990100"));

    public static void Celebrity(SyntheticYear year, IReadOnlyList<string> users, int day)
    {
        foreach (var user in users)
        {
            year.Search(user, year.OnShift(user, day + year.Next(5)), "Zelda", "Starling", year.Next(2) == 0 ? null : $"2026-7{user}", "checking");
        }
    }
}
