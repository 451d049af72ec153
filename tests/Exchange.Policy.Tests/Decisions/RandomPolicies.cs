using Exchange.Policy.Decisions;
using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Records.Fields;
using Exchange.Records.Identity;

namespace Exchange.Policy.Tests.Decisions;

/// <summary>Templates, exchange-wide rules, requesters and labels from a seed, over few words so that rules often meet.</summary>
internal sealed class RandomPolicies(int seed, bool onBehalfOf = true)
{
    private static readonly Ori[] Agencies =
        [Some.Owner, Some.Police, Some.OtherState, Some.Prosecutor, Some.Interpol, Some.Unknown, Ori.Parse("FL990010J")];

    private static readonly string[] Kinds = ["incident", "arrest", "warrant"];
    private static readonly string[] Marks = ["juvenile", "sealed", "victim-confidential"];
    private static readonly string[] Systems = ["rms", "jms"];
    private static readonly string[] OffenseClasses = ["person", "sex", "property"];
    private static readonly string[] Regions = ["north", "south"];
    private static readonly string[] Exchanges = ["own", "elsewhere", "outside"];
    private static readonly RecordAge[] Ages = [new(1, RecordAge.Units.Years), new(30, RecordAge.Units.Days), new(18, RecordAge.Units.Months)];
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly[] Days = [new(2026, 11, 20), new(2026, 11, 21), new(2026, 11, 22)];
    private static readonly RecordId[] Ids = [new(Some.Owner, "rms", "1"), new(Some.Owner, "rms", "2")];
    private static readonly string[] Roles = ["", "INCIDENT-VICTIM", "INCIDENT-SUBJECT"];
    private static readonly FieldGroup[] Groups = [FieldGroup.Name, FieldGroup.Identifiers, FieldGroup.VictimIdentity, FieldGroup.Narrative];

    private readonly Random random = new(seed);

    public SharingPolicy Policy() => new(
        new SharingTemplate(Some.Owner, 1, "random", Rules(7, exchangeWide: false), "t"),
        new ExchangeWideRules(1, Rules(4, exchangeWide: true), "e"))
    {
        Groups = new AgencyGroups(1, new Dictionary<string, IReadOnlyList<Ori>> { ["some"] = Several(Agencies), ["others"] = Several(Agencies) }, "g"),
    };

    public Requester Requester() => new(
        OneOf(Agencies), Chance(30) ? OneOf(Agencies) : null, OneOf(Enum.GetValues<UseCode>()), Chance(50))
    {
        AskedAt = Chance(90) ? Now : null,
        Sworn = Chance(50),
        Duty = Chance(70) ? OneOf(Enum.GetValues<Duty>()) : null,
        CertifiedUntil = Chance(80) ? OneOf(Days) : null,
        Attributes = [.. Several(Agencies).Distinct().Select(Attributes)],
    };

    public EntryLabel Label() => new(
        OneOf(Kinds), OneOf(Systems), Joined(Marks), Chance(60) ? "persons" : "", OneOf(Roles), Joined(Marks), Joined(OffenseClasses));

    public RecordFacts? Record() =>
        Chance(85) ? new RecordFacts(OneOf(Ids), Chance(80) ? Now - TimeSpan.FromDays(OneOf([0, 29, 30, 31, 200, 365, 366, 900])) : null) : null;

    private AgencyAttributes Attributes(Ori agency) => new(
        agency, OneOf(Enum.GetValues<AccessLevel>()), Chance(60) ? OneOf(Regions) : null, Chance(20) ? "elsewhere" : null,
        Chance(40) ? OneOf(Agencies) : null, Maybe(50, () => Several(Enum.GetValues<UseCode>())));

    public T OneOf<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    public bool Chance(int percent) => random.Next(100) < percent;

    /// <summary>The rules in another order.</summary>
    public IReadOnlyList<SharingRule> Shuffled(IReadOnlyList<SharingRule> rules) => [.. rules.OrderBy(_ => random.Next())];

    private SharingRule[] Rules(int most, bool exchangeWide) =>
        [.. Enumerable.Range(0, random.Next(most)).Select(number => new SharingRule(
            $"r{number}",
            Audience(),
            Maybe(25, () => Several(Enum.GetValues<UseCode>())),
            new RecordSelector(
                Maybe(15, () => Several(Kinds)), Maybe(8, () => Several(Kinds)), Maybe(20, () => Several(Marks)),
                Maybe(8, () => Several(Systems)), Maybe(15, () => Several(Roles)))
            {
                Offenses = Maybe(10, () => Several(OffenseClasses)),
                OlderThan = Chance(8) ? OneOf(Ages) : null,
                NewerThan = Chance(8) ? OneOf(Ages) : null,
                Ids = Chance(6) ? Several(Ids).ToHashSet() : null,
            },
            exchangeWide ? Several(Enum.GetValues<RuleException>(), emptyPercent: 60) : [],
            OneOf([SharingLevel.Full, SharingLevel.Full, SharingLevel.Pointer, SharingLevel.None]),
            Fields(),
            [.. Several(ObligationTypes.All, emptyPercent: 60).Select(type => new Obligation(type, Chance(20) ? "words" : null))])
        {
            Effect = exchangeWide || Chance(25) ? RuleEffect.Limit : RuleEffect.Grant,
            ValidFrom = Chance(8) ? OneOf(Days) : null,
            ValidUntil = Chance(8) ? OneOf(Days) : null,
        })];

    private Audience Audience() => new(
        Chance(70), Maybe(20, () => Several(Enum.GetValues<AgencyCategory>())), Maybe(12, () => Several(Agencies)),
        Maybe(12, () => Several(["FL", "GA", "DC"])))
    {
        StatesExcept = Maybe(8, () => Several(["FL", "GA"])),
        Groups = Maybe(8, () => Several(["some", "others"])),
        Regions = Maybe(5, () => Several(Regions)),
        Exchanges = Maybe(12, () => Several(Exchanges)),
        AccessLevels = Maybe(6, () => Several(Enum.GetValues<AccessLevel>())),
        Sworn = Chance(8) ? Chance(50) : null,
        Duties = Maybe(6, () => Several(Enum.GetValues<Duty>())),
        Certified = Chance(8) ? Chance(50) : null,
        OnBehalfOf = Maybe(onBehalfOf ? 8 : 0, () => Several(["own", .. Agencies.Select(agency => agency.Text)])),
    };

    private Dictionary<FieldGroup, FieldRule> Fields() =>
        Several(Groups, emptyPercent: 40).Distinct().ToDictionary(
            group => group, _ => new FieldRule(OneOf(Enum.GetValues<FieldAction>()), Chance(60)));

    private string Joined(string[] marks) =>
        string.Join('|', Several(marks, emptyPercent: 55).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private T[] Several<T>(IReadOnlyList<T> choices, int emptyPercent = 8) =>
        Chance(emptyPercent) ? [] : [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => OneOf(choices))];

    private T[]? Maybe<T>(int percent, Func<T[]> make) => Chance(percent) ? make() : null;
}
