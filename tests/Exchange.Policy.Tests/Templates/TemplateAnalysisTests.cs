using Exchange.Policy.Templates;
using Exchange.Policy.Tests.Decisions;
using Exchange.Policy.Decisions;
using Exchange.Policy.Requesters;
using Exchange.Records.Fields;
using Exchange.Records.Identity;
using FsCheck;
using FsCheck.Fluent;

namespace Exchange.Policy.Tests.Templates;

public sealed class TemplateAnalysisTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(3_000).WithReplay(17, 19);

    private static readonly SharingRule Police = SomePolicy.Rule("police") with
    {
        Audience = new Audience(false, [AgencyCategory.LawEnforcement], null, null),
        UseCodes = [UseCode.C],
    };

    [Fact]
    public void SoundTemplate_HasNoFindings() =>
        Find(Police, Police.ForMarks("juvenile") with { Id = "juveniles", Level = SharingLevel.Pointer }).ShouldBeEmpty();

    [Fact]
    public void SameAudienceAndRecords_WithAnotherLevel_IsAContradiction()
    {
        var finding = Find(Police, Police with { Id = "less", Level = SharingLevel.Pointer }).ShouldHaveSingleItem();

        (finding.Code, finding.Rule, finding.Other).ShouldBe(("contradictory", "police", "less"));
    }

    [Fact]
    public void RuleThatAStricterOneAlwaysMeets_IsShadowed()
    {
        var hidden = SomePolicy.Rule("wide").With((FieldGroup.Narrative, FieldAction.Hide, false));
        var finding = Find(hidden, Police).ShouldHaveSingleItem();

        (finding.Code, finding.Rule, finding.Other).ShouldBe(("shadowed", "police", "wide"));
    }

    [Fact]
    public void SourceSystemThatNoRecordCameFrom_IsTold_OnceAnyAreKnown()
    {
        var rule = Police with { Records = Police.Records with { Systems = ["rms", "jial"] } };

        var finding = Find(["rms", "jail"], rule).ShouldHaveSingleItem();

        (finding.Path, finding.Code, finding.Rule).ShouldBe(("$.rules[0].records.systems", "system-unknown", "police"));
        finding.Suggestion.ShouldContain("`jail`");
        Find(["rms", "jail", "jial"], rule).ShouldBeEmpty();
        Find(rule).ShouldBeEmpty();
    }

    [Fact]
    public void EqualRules_AreReportedOnce() =>
        Find(Police, Police with { Id = "again" }).ShouldHaveSingleItem().Rule.ShouldBe("police");

    [Fact]
    public void RuleThatNobodyCanMeet_IsUnreachable()
    {
        Codes(Police with { Audience = Police.Audience with { Oris = [Some.Prosecutor] } }).ShouldBe(["unreachable"]);
        Codes(Police with { Audience = Police.Audience with { States = [] } }).ShouldBe(["unreachable"]);
        Codes(Police with { UseCodes = [] }).ShouldBe(["unreachable"]);
        Codes(Police with { Records = Police.Records with { Kinds = ["arrest"], KindsExcept = ["arrest"] } }).ShouldBe(["unreachable"]);
        Codes(Police with { Audience = Police.Audience with { States = ["FL"], StatesExcept = ["FL", "GA"] } }).ShouldBe(["unreachable"]);
        Codes(Police with { Audience = Police.Audience with { Oris = [Some.Police], StatesExcept = ["FL"] } }).ShouldBe(["unreachable"]);
    }

    [Theory]
    [InlineData("5 years", "1 year", true)]
    [InlineData("24 months", "2 years", true)]
    [InlineData("90 days", "90 days", true)]
    [InlineData("1 year", "18 months", false)]
    [InlineData("365 days", "1 year", false)]
    public void AgesThatNoEventCanHave_AreUnreachable_WhereThatCanBeTold(string older, string newer, bool found)
    {
        var aged = Police with { Records = Police.Records with { OlderThan = Age(older), NewerThan = Age(newer) } };

        Codes(aged).Contains("unreachable").ShouldBe(found);
        Codes(SomePolicy.Rule("open"), aged with { Effect = RuleEffect.Limit, Level = SharingLevel.None }).ShouldBeEmpty();
    }

    private static RecordAge? Age(string text) => RecordAge.TryParse(text, out var age) ? age : null;

    [Fact]
    public void Finding_NamesThePlaceOfTheRule_WhatIsWrong_AndWhatToDo()
    {
        var finding = Find(SomePolicy.Rule(), Police with { Audience = Police.Audience with { Groups = ["task-force"] } })
            .Single(finding => finding.Code == "group-unknown");

        finding.Path.ShouldBe("$.rules[1].audience.groups");
        finding.ToString().ShouldBe("$.rules[1].audience.groups rule `police`: there is no group `task-force`, and while it is missing everything is "
            + "withheld from whoever else the rule is for; write the group into groups.json, or name the agencies in `oris` (group-unknown)");
    }

    [Fact]
    public void ManyRulesThatAreTheSame_GiveOneFindingEach() =>
        Find([.. Enumerable.Range(0, 50).Select(n => Police with { Id = $"r{n}" })]).Count.ShouldBe(49);

    [Fact]
    public void GrantThatTheAgreementsForbid_IsUnreachable()
    {
        var interpol = SomePolicy.Rule("interpol") with { Audience = new Audience(false, [AgencyCategory.Interpol], null, null) };

        Find(interpol).ShouldHaveSingleItem().Other.ShouldBe("interpol-none");
        Codes(Police.ForMarks("sealed")).ShouldBe(["unreachable"]);
    }

    [Fact]
    public void LimitOnWhatNobodyIsGranted_IsReported() =>
        Codes(Police with { Id = "limit", Effect = RuleEffect.Limit, Level = SharingLevel.Pointer }).ShouldBe(["limits-nothing"]);

    [Fact]
    public void GroupThatDoesNotExist_IsReported() =>
        Codes(Police with { Audience = Police.Audience with { Groups = ["task-force"] } }).ShouldBe(["group-unknown"]);

    /// <summary>What the analysis calls void must be: without the rule, every decision is the same but for the rule's name.</summary>
    [Fact]
    public void ShadowedRule_ChangesNoDecision() => Check.One(Seeded, Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var some = new RandomPolicies(seed);
        var policy = some.Policy();
        var shadowed = TemplateAnalysis.Find(policy.Template, policy.Exchange, policy.Groups, [])
            .FirstOrDefault(finding => finding.Code is "shadowed" or "unreachable");
        if (shadowed is not null)
        {
            var without = policy with { Template = policy.Template with { Rules = [.. policy.Template.Rules.Where(rule => rule.Id != shadowed.Rule)] } };
            var (requester, label, record) = (some.Requester(), some.Label(), some.Record());
            var (before, after) = (Evaluator.Decide(policy, requester, label, record), Evaluator.Decide(without, requester, label, record));

            after.Level.ShouldBe(before.Level, shadowed.ToString());
            after.Shown.ShouldBe(before.Shown, shadowed.ToString());
            after.Searchable.ShouldBe(before.Searchable, shadowed.ToString());
        }
    }));

    private static IEnumerable<string> Codes(params SharingRule[] rules) => Find(rules).Select(finding => finding.Code);

    private static IReadOnlyList<TemplateFinding> Find(params SharingRule[] rules) =>
        Find([], rules);

    private static IReadOnlyList<TemplateFinding> Find(IReadOnlyCollection<string> systems, params SharingRule[] rules) =>
        TemplateAnalysis.Find(SomePolicy.Of(rules).Template, ExchangeWideRules.Shipped(), AgencyGroups.None, systems);
}
