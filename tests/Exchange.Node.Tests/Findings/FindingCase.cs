using System.Globalization;
using Exchange.Node.Findings.Detection;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Exchange.Node.Tests.Findings;

/// <summary>A case of <c>policies/findings.tests.yaml</c>.</summary>
public sealed class FindingCase
{
    private const string Ori = "FL0130200";

    public string Name { get; set; } = "";

    public string? Nearly { get; set; }

    public List<Member> Staff { get; set; } = [];

    public List<Act> Acts { get; set; } = [];

    public Dictionary<string, List<string>> Raises { get; set; } = [];

    public static IReadOnlyList<FindingCase> Shipped() =>
        new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
            .Deserialize<Page>(File.ReadAllText(Repository.At("policies", "findings.tests.yaml"))).Cases;

    public WatchedLog ToLog()
    {
        var acts = Acts.SelectMany(act => act.All()).OrderBy(act => act.At).Select((act, index) => act with { Index = index });
        return new WatchedLog("exchange/node/" + Ori, Ori, [.. acts], [.. Staff.Select(member => member.ToMember())]);
    }

    public sealed class Page
    {
        public List<FindingCase> Cases { get; set; } = [];
    }

    public sealed class Member
    {
        public string User { get; set; } = "";

        public string Name { get; set; } = "";

        public string? Address { get; set; }

        public string? CertifiedUntil { get; set; }

        public Dictionary<string, string>? Shift { get; set; }

        public StaffMember ToMember() => new(User, Name)
        {
            Address = Address,
            CertifiedUntil = CertifiedUntil is null ? null : DateOnly.Parse(CertifiedUntil, CultureInfo.InvariantCulture),
            Shift = Shift is null ? null : new Shift(Time(Shift["from"]), Time(Shift["to"]), Shift["zone"]),
        };

        private static TimeOnly Time(string text) => TimeOnly.Parse(text, CultureInfo.InvariantCulture);
    }

    public sealed class Act
    {
        public string By { get; set; } = "";

        public string Ori { get; set; } = FindingCase.Ori;

        public string Kind { get; set; } = "search-asked";

        public string On { get; set; } = "";

        public string? Given { get; set; }

        public string? Surname { get; set; }

        public string? Street { get; set; }

        public string? Case { get; set; }

        public string? Reason { get; set; }

        public string? Code { get; set; }

        public string? Consent { get; set; }

        public string UseCode { get; set; } = "C";

        public int Times { get; set; } = 1;

        /// <summary>Hours and minutes; <c>24:00</c> is a day.</summary>
        public string Every { get; set; } = "0:00";

        public int Users { get; set; } = 1;

        public IEnumerable<WatchedAct> All() =>
            from user in Enumerable.Range(0, Users)
            from time in Enumerable.Range(0, Times)
            select One(user, time);

        private WatchedAct One(int user, int time)
        {
            var (hours, minutes) = Every.Split(':') is [var h, var m]
                ? (int.Parse(h, CultureInfo.InvariantCulture), int.Parse(m, CultureInfo.InvariantCulture)) : throw new FormatException(Every);
            return new WatchedAct(
                0, DateTimeOffset.Parse(On, CultureInfo.InvariantCulture).ToUniversalTime() + (time * new TimeSpan(hours, minutes, 0)), Kind, Fill(By)!, Ori)
            {
                CaseNumber = Fill(Case), Reason = Fill(Reason), UseCode = UseCode, Code = Code, Consent = Consent, Terms = [.. Terms()],
            };

            string? Fill(string? text) => text?.Replace("{u}", user.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("{n}", time.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("{a}", $"{(char)('a' + (time % 26))}", StringComparison.Ordinal);

            IEnumerable<AskedTerm> Terms() => new[] { ("person.given", Given), ("person.surname", Surname), ("location.street", Street) }
                .Where(term => term.Item2 is not null).Select(term => new AskedTerm(term.Item1, Fill(term.Item2)!));
        }
    }
}
