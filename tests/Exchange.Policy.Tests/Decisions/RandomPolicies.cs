using Exchange.Policy.Decisions;
using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Records.Fields;
using Exchange.Records.Identity;

namespace Exchange.Policy.Tests.Decisions;

/// <summary>Templates, exchange-wide rules, requesters and labels from a seed, over few words so that rules often meet.</summary>
internal sealed class RandomPolicies(int seed)
{
    private static readonly Ori[] Agencies =
        [Some.Owner, Some.Police, Some.OtherState, Some.Prosecutor, Some.Interpol, Some.Unknown, Ori.Parse("FL990010J")];

    private static readonly string[] Kinds = ["incident", "arrest", "warrant"];
    private static readonly string[] Marks = ["juvenile", "sealed", "victim-confidential"];
    private static readonly string[] Systems = ["rms", "jms"];
    private static readonly string[] Roles = ["", "INCIDENT-VICTIM", "INCIDENT-SUBJECT"];
    private static readonly FieldGroup[] Groups = [FieldGroup.Name, FieldGroup.Identifiers, FieldGroup.VictimIdentity, FieldGroup.Narrative];

    private readonly Random random = new(seed);

    public SharingPolicy Policy() => new(
        new SharingTemplate(Some.Owner, 1, "random", Rules(7, exchangeWide: false), "t"),
        new ExchangeWideRules(1, Rules(4, exchangeWide: true), "e"));

    public Requester Requester() => new(
        OneOf(Agencies), Chance(30) ? OneOf(Agencies) : null, OneOf(Enum.GetValues<UseCode>()), Chance(50));

    public EntryLabel Label() => new(
        OneOf(Kinds), OneOf(Systems), Joined(Marks), Chance(60) ? "persons" : "", OneOf(Roles), Joined(Marks));

    public T OneOf<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    public bool Chance(int percent) => random.Next(100) < percent;

    /// <summary>The rules in another order.</summary>
    public IReadOnlyList<SharingRule> Shuffled(IReadOnlyList<SharingRule> rules) => [.. rules.OrderBy(_ => random.Next())];

    private SharingRule[] Rules(int most, bool exchangeWide) =>
        [.. Enumerable.Range(0, random.Next(most)).Select(number => new SharingRule(
            $"r{number}",
            new Audience(
                Chance(70), Maybe(20, () => Several(Enum.GetValues<AgencyCategory>())), Maybe(12, () => Several(Agencies)),
                Maybe(12, () => Several(["FL", "GA", "DC"]))),
            Maybe(25, () => Several(Enum.GetValues<UseCode>())),
            new RecordSelector(
                Maybe(15, () => Several(Kinds)), Maybe(8, () => Several(Kinds)), Maybe(20, () => Several(Marks)),
                Maybe(8, () => Several(Systems)), Maybe(15, () => Several(Roles))),
            exchangeWide ? Several(Enum.GetValues<RuleException>(), emptyPercent: 60) : [],
            OneOf([SharingLevel.Full, SharingLevel.Full, SharingLevel.Pointer, SharingLevel.None]),
            Fields(),
            [.. Several(ObligationTypes.All, emptyPercent: 60).Select(type => new Obligation(type, Chance(20) ? "words" : null))]))];

    private Dictionary<FieldGroup, FieldRule> Fields() =>
        Several(Groups, emptyPercent: 40).Distinct().ToDictionary(
            group => group, _ => new FieldRule(OneOf(Enum.GetValues<FieldAction>()), Chance(60)));

    private string Joined(string[] marks) =>
        string.Join('|', Several(marks, emptyPercent: 55).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private T[] Several<T>(IReadOnlyList<T> choices, int emptyPercent = 8) =>
        Chance(emptyPercent) ? [] : [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => OneOf(choices))];

    private T[]? Maybe<T>(int percent, Func<T[]> make) => Chance(percent) ? make() : null;
}
