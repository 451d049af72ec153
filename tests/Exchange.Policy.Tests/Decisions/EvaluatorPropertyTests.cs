using System.Globalization;
using Exchange.Policy.Decisions;
using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Records.Fields;
using FsCheck;
using FsCheck.Fluent;

namespace Exchange.Policy.Tests.Decisions;

/// <summary>With EXCHANGE_LONG=1 in the environment the oracle is asked 10,000,000 times.</summary>
public sealed class EvaluatorPropertyTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(4_000).WithReplay(37, 41);
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();
    private static readonly int OracleCases = Environment.GetEnvironmentVariable("EXCHANGE_LONG") == "1" ? 10_000_000 : 20_000;

    [Fact]
    public void AnyDecision_IsThatOfTheOracle() => Check.One(Seeded.WithMaxTest(OracleCases), Prop.ForAll(Seeds, seed =>
    {
        var some = new RandomPolicies(seed);
        var (policy, requester, label) = (some.Policy(), some.Requester(), some.Label());

        var record = some.Record();

        NaiveDecision.Line(Evaluator.Decide(policy, requester, label, record))
            .ShouldBe(NaiveEvaluator.Decide(policy, requester, label, record).ToString());
    }));

    /// <summary>An oracle that always says no would agree with an evaluator that always does.</summary>
    [Fact]
    public void RandomCases_ReachEveryLevelAndAction()
    {
        var decisions = Enumerable.Range(0, 3_000).Select(seed =>
        {
            var some = new RandomPolicies(seed);
            return Evaluator.Decide(some.Policy(), some.Requester(), some.Label());
        }).ToList();

        foreach (var level in Enum.GetValues<SharingLevel>())
        {
            decisions.Count(decision => decision.Level == level).ShouldBeGreaterThan(150, level.ToString());
        }

        foreach (var action in Enum.GetValues<FieldAction>())
        {
            decisions.Count(decision => decision.Level == SharingLevel.Full && decision[FieldGroup.Name].Action == action).ShouldBeGreaterThan(20);
        }

        decisions.Average(decision => decision.RuleIds.Count).ShouldBeGreaterThan(0.7);
        decisions.ShouldAllBe(decision => decision.Errors.Count == 0);
    }

    [Fact]
    public void OrderOfRules_NeverMatters() => Check.One(Seeded, Prop.ForAll(Seeds, seed =>
    {
        var some = new RandomPolicies(seed);
        var (policy, requester, label) = (some.Policy(), some.Requester(), some.Label());
        var shuffled = policy with
        {
            Template = policy.Template with { Rules = some.Shuffled(policy.Template.Rules) },
            Exchange = policy.Exchange with { Rules = some.Shuffled(policy.Exchange.Rules) },
        };

        NaiveDecision.Line(Evaluator.Decide(shuffled, requester, label))
            .ShouldBe(NaiveDecision.Line(Evaluator.Decide(policy, requester, label)));
    }));

    [Fact]
    [Requirement("RLEX-V-A-2")]
    public void ExchangeWideRules_OnlyTakeAway() => Check.One(Seeded, Prop.ForAll(Seeds, seed =>
    {
        var some = new RandomPolicies(seed);
        var (policy, requester, label) = (some.Policy(), some.Requester(), some.Label());
        var alone = policy with { Exchange = policy.Exchange with { Rules = [] } };

        Evaluator.Decide(policy, requester, label).ShouldNotBeLooserThan(Evaluator.Decide(alone, requester, label));
    }));

    /// <summary>Once a rule grants anything, every rule that is added to a template only takes away.</summary>
    [Fact]
    [Requirement("RLEX-V-A-2")]
    public void RuleAddedToThoseThatApply_OnlyTakesAway() => Check.One(Seeded, Prop.ForAll(Seeds, seed =>
    {
        var some = new RandomPolicies(seed, onBehalfOf: false);
        var (policy, requester, label) = (some.Policy(), some.Requester(), some.Label());
        var before = Evaluator.Decide(policy, requester, label);
        var more = policy with { Template = policy.Template with { Rules = [.. policy.Template.Rules, .. some.Policy().Template.Rules] } };

        if (requester.Agencies.All(agency => IsLetIn(policy, requester with { Ori = agency, OnBehalfOf = null }, label)))
        {
            Evaluator.Decide(more, requester, label).ShouldNotBeLooserThan(before);
        }
    }));

    [Fact]
    public void AskingForAnotherAgency_NeverGivesMoreThanEitherWouldGet() => Check.One(Seeded, Prop.ForAll(Seeds, seed =>
    {
        var some = new RandomPolicies(seed, onBehalfOf: false);
        var (policy, requester, label) = (some.Policy(), some.Requester(), some.Label());
        var both = Evaluator.Decide(policy, requester, label);

        foreach (var agency in requester.Agencies)
        {
            both.ShouldNotBeLooserThan(Evaluator.Decide(policy, requester with { Ori = agency, OnBehalfOf = null }, label));
        }
    }));

    /// <summary>What a mark protects in one template of ours must not be open in it without the mark's rule: a rule that restricts also grants.</summary>
    [Theory]
    [MemberData(nameof(ShippedTemplates))]
    public void MarkOnARecord_NeverShowsMore(string folder)
    {
        var bytes = File.ReadAllBytes(Repository.At("policies", folder, "template.json"));
        var policy = new SharingPolicy(TemplateReader.ReadTemplate(bytes).Value!, ExchangeWideRules.Shipped());
        foreach (var requester in EveryRequester())
        {
            foreach (var kind in Exchange.Records.Codes.CodeTables.RecordKinds.Entries)
            {
                var plain = Evaluator.Decide(policy, requester, new EntryLabel(kind.Code, "rms", ""));
                foreach (var mark in Exchange.Records.Codes.CodeTables.Marks.Entries)
                {
                    Evaluator.Decide(policy, requester, new EntryLabel(kind.Code, "rms", mark.Code)).ShouldNotBeLooserThan(
                        plain, string.Create(CultureInfo.InvariantCulture, $"{requester} {kind.Code} {mark.Code}"));
                }
            }
        }
    }

    public static TheoryData<string> ShippedTemplates =>
        [.. Directory.EnumerateDirectories(Repository.At("policies")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    private static readonly string[] States = ["FL", "GA"];

    private static IEnumerable<Requester> EveryRequester() =>
        from ninth in "0ABCEGIJMNYQ"
        from state in States
        from code in Enum.GetValues<UseCode>()
        select new Requester(Exchange.Records.Identity.Ori.Parse($"{state}988877{ninth}"), null, code, ConsentOnFile: true);

    private static bool IsLetIn(SharingPolicy policy, Requester requester, EntryLabel label) =>
        Evaluator.Decide(policy, requester, label).Level != SharingLevel.None;
}
