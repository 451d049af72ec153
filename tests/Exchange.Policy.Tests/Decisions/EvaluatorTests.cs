using Exchange.Policy.Decisions;
using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Records.Codes;
using Exchange.Records.Fields;
using Exchange.Records.Identity;

namespace Exchange.Policy.Tests.Decisions;

public sealed class EvaluatorTests
{
    private static readonly FieldRule Closed = new(FieldAction.Hide, false);
    private static readonly EntryLabel Incident = EntryLabel.Of(Some.Record());
    private static readonly EntryLabel Sealed = EntryLabel.Of(Some.Record() with { Marks = [Marks.Sealed] });

    [Fact]
    public void NoRule_IsNothing()
    {
        var decision = SomePolicy.Of().Decide();

        decision.Level.ShouldBe(SharingLevel.None);
        decision.RuleIds.ShouldBeEmpty();
        decision.Searchable.ShouldBe(FieldGroupSet.None);
        decision.Shown.ShouldBe(FieldGroupSet.None);
    }

    [Fact]
    public void OneRule_GivesWhatItSays()
    {
        var decision = SomePolicy.Of(SomePolicy.Rule()).Decide();

        decision.Level.ShouldBe(SharingLevel.Full);
        decision.RuleIds.ShouldBe(["open"]);
        decision.Searchable.ShouldBe(FieldGroupSet.All);
        decision.Shown.ShouldBe(FieldGroupSet.All);
    }

    [Fact]
    [Requirement("RLEX-V-A-2")]
    public void SeveralRules_AllApply_AndTheStrictestWinsInEachRespect()
    {
        var loose = SomePolicy.Rule("loose") with { Obligations = [new Obligation(ObligationTypes.VerifyBeforeUse)] };
        var masking = SomePolicy.Rule("masking").With((FieldGroup.Name, FieldAction.Mask, true), (FieldGroup.Photo, FieldAction.Hide, false));
        var hiding = SomePolicy.Rule("hiding").With((FieldGroup.Name, FieldAction.Hide, true), (FieldGroup.Narrative, FieldAction.Show, false))
            with { Obligations = [new Obligation(ObligationTypes.Caveat, "Call us.")] };

        var decision = SomePolicy.Of(loose, masking, hiding).Decide();

        decision.Level.ShouldBe(SharingLevel.Full);
        decision[FieldGroup.Name].ShouldBe(new FieldRule(FieldAction.Hide, true));
        decision[FieldGroup.Photo].ShouldBe(Closed);
        decision[FieldGroup.Narrative].ShouldBe(new FieldRule(FieldAction.Show, false));
        decision[FieldGroup.Alias].ShouldBe(FieldRule.Open);
        decision.RuleIds.ShouldBe(["hiding", "loose", "masking"]);
        decision.Obligations.Select(one => one.Type).ShouldBe([ObligationTypes.Caveat, ObligationTypes.VerifyBeforeUse]);
    }

    [Fact]
    [Requirement("RLEX-V-A-3")]
    public void Pointer_ShowsNoFieldAtAll()
    {
        var decision = SomePolicy.Of(SomePolicy.Rule(), SomePolicy.Rule("less", SharingLevel.Pointer)).Decide();

        decision.Level.ShouldBe(SharingLevel.Pointer);
        decision.Shown.ShouldBe(FieldGroupSet.None);
        Enum.GetValues<FieldGroup>().Select(group => decision.ActionOn(FieldGroupSet.Of(group))).Distinct().ShouldBe([FieldAction.Hide]);
        decision.Searchable.ShouldBe(FieldGroupSet.All);
    }

    [Fact]
    public void FieldInSeveralGroups_HasTheStrictestActionOfAll()
    {
        var decision = SomePolicy.Of(SomePolicy.Rule().With((FieldGroup.VictimIdentity, FieldAction.Hide, false))).Decide();

        decision.ActionOn(FieldGroupSet.Of(FieldGroup.Name)).ShouldBe(FieldAction.Show);
        decision.ActionOn(FieldGroupSet.Of(FieldGroup.Name, FieldGroup.VictimIdentity)).ShouldBe(FieldAction.Hide);
    }

    [Fact]
    public void EmptyAudience_IsNobody()
    {
        Level(new Audience(false, null, null, null)).ShouldBe(SharingLevel.None);
        Level(new Audience(true, [], null, null)).ShouldBe(SharingLevel.None);
        Level(new Audience(true, null, [], null)).ShouldBe(SharingLevel.None);
        Level(new Audience(true, null, null, [])).ShouldBe(SharingLevel.None);
    }

    [Fact]
    public void EveryDimensionOfAnAudience_MustHold()
    {
        Level(new Audience(false, [AgencyCategory.LawEnforcement], null, ["FL"])).ShouldBe(SharingLevel.Full);
        Level(new Audience(false, [AgencyCategory.LawEnforcement], null, ["GA"])).ShouldBe(SharingLevel.None);
        Level(new Audience(false, [AgencyCategory.Prosecutor], null, ["FL"])).ShouldBe(SharingLevel.None);
        Level(new Audience(false, null, [Some.Police], null)).ShouldBe(SharingLevel.Full);
        Level(new Audience(false, null, [Some.OtherState], ["FL"])).ShouldBe(SharingLevel.None);
    }

    [Fact]
    public void UseCodes_NarrowARule_AndNoneAtAllIsNever()
    {
        LevelOf(SomePolicy.Rule() with { UseCodes = null }).ShouldBe(SharingLevel.Full);
        LevelOf(SomePolicy.Rule() with { UseCodes = [UseCode.C] }).ShouldBe(SharingLevel.Full);
        LevelOf(SomePolicy.Rule() with { UseCodes = [UseCode.F] }).ShouldBe(SharingLevel.None);
        LevelOf(SomePolicy.Rule() with { UseCodes = [] }).ShouldBe(SharingLevel.None);
    }

    [Fact]
    public void Records_NarrowARule_AndNoneAtAllIsNever()
    {
        LevelOf(Selecting(new RecordSelector(["incident"], null, null, null, null))).ShouldBe(SharingLevel.Full);
        LevelOf(Selecting(new RecordSelector([], null, null, null, null))).ShouldBe(SharingLevel.None);
        LevelOf(Selecting(new RecordSelector(null, ["incident"], null, null, null))).ShouldBe(SharingLevel.None);
        LevelOf(Selecting(new RecordSelector(null, [], null, null, null))).ShouldBe(SharingLevel.Full);
        LevelOf(Selecting(new RecordSelector(null, null, [], null, null))).ShouldBe(SharingLevel.None);
        LevelOf(Selecting(new RecordSelector(null, null, null, ["jms"], null))).ShouldBe(SharingLevel.None);
        LevelOf(Selecting(new RecordSelector(null, null, null, null, ["INCIDENT-VICTIM"]))).ShouldBe(SharingLevel.None);
    }

    [Fact]
    public void Marks_SelectARecordByItsOwn_AndAnEntityByBoth()
    {
        var policy = SomePolicy.Of(SomePolicy.Rule(), SomePolicy.Rule("marked", SharingLevel.None).ForMarks(Marks.ActiveInvestigation));
        var marked = Some.Person() with { Marks = [Marks.ActiveInvestigation] };
        var recordMarked = EntryLabel.Of(Some.Record() with { Marks = [Marks.ActiveInvestigation] });

        policy.Decide(label: Incident).Level.ShouldBe(SharingLevel.Full);
        policy.Decide(label: Incident.For("persons", marked)).Level.ShouldBe(SharingLevel.None);
        policy.Decide(label: recordMarked).Level.ShouldBe(SharingLevel.None);
        policy.Decide(label: recordMarked.For("persons", Some.Person())).Level.ShouldBe(SharingLevel.None);
    }

    [Fact]
    [Requirement("RLEX-VII-A-1")]
    public void Owner_SeesItsOwn_WhateverItsTemplateSaysOfOthers()
    {
        var decision = SomePolicy.Of(SomePolicy.Rule(level: SharingLevel.None)).Decide(SomePolicy.Requester(Some.Owner));

        decision.Level.ShouldBe(SharingLevel.Full);
        decision.RuleIds.ShouldBe([Evaluator.OwnerRule]);
        decision.Shown.ShouldBe(FieldGroupSet.All);
        SomePolicy.Of().Decide(SomePolicy.Requester(Some.Owner)).Level.ShouldBe(SharingLevel.Full);
    }

    [Fact]
    [Requirement("RLEX-VIII-A")]
    public void OwnerCanHideOneRecordOrOneField_FromAllOthers()
    {
        var policy = SomePolicy.UnderShipped(SomePolicy.Rule().With((FieldGroup.Narrative, FieldAction.Hide, false)));
        var hidden = EntryLabel.Of(Some.Record() with { Marks = ["confidential-source"] });

        policy.Decide().ActionOn(FieldGroupSet.Of(FieldGroup.Narrative)).ShouldBe(FieldAction.Hide);
        policy.Decide().Searchable.Contains(FieldGroup.Narrative).ShouldBeFalse();
        policy.Decide(label: hidden).Level.ShouldBe(SharingLevel.None);
        policy.Decide(SomePolicy.Requester(Some.Owner), hidden).Level.ShouldBe(SharingLevel.Full);
    }

    [Fact]
    public void OnBehalfOf_TakesTheStricterOfBothAgencies()
    {
        var policy = SomePolicy.Of(
            SomePolicy.Rule("police") with { Audience = new Audience(false, [AgencyCategory.LawEnforcement], null, null) },
            SomePolicy.Rule("others", SharingLevel.Pointer) with { Audience = new Audience(false, [AgencyCategory.Prosecutor], null, null) });

        policy.Decide(SomePolicy.Requester(onBehalfOf: Some.OtherState)).Level.ShouldBe(SharingLevel.Full);
        policy.Decide(SomePolicy.Requester(onBehalfOf: Some.Prosecutor)).Level.ShouldBe(SharingLevel.Pointer);
        policy.Decide(SomePolicy.Requester(Some.Prosecutor, onBehalfOf: Some.Police)).Level.ShouldBe(SharingLevel.Pointer);
        policy.Decide(SomePolicy.Requester(Some.Owner, onBehalfOf: Some.Prosecutor)).Level.ShouldBe(SharingLevel.Pointer);
        policy.Decide(SomePolicy.Requester(onBehalfOf: Some.Unknown)).Level.ShouldBe(SharingLevel.None);
    }

    [Fact]
    [Requirement("RLEX-VII-C-1")]
    public void SealedRecord_IsItsOwnersAlone()
    {
        var policy = SomePolicy.UnderShipped(SomePolicy.Rule());

        policy.Decide(label: Sealed).Level.ShouldBe(SharingLevel.None);
        policy.Decide(label: Sealed).Searchable.ShouldBe(FieldGroupSet.None);
        policy.Decide(SomePolicy.Requester(Some.Owner), Sealed).Level.ShouldBe(SharingLevel.Full);
        policy.Decide(SomePolicy.Requester(Some.Owner, onBehalfOf: Some.Police), Sealed).Level.ShouldBe(SharingLevel.None);
        policy.Decide(label: Sealed.For("persons", Some.Person())).Level.ShouldBe(SharingLevel.None);
    }

    [Fact]
    public void Interpol_GetsNothing() =>
        SomePolicy.UnderShipped(SomePolicy.Rule()).Decide(SomePolicy.Requester(Some.Interpol)).Level.ShouldBe(SharingLevel.None);

    [Theory]
    [InlineData(UseCode.A, false, SharingLevel.None, SharingLevel.Full)]
    [InlineData(UseCode.C, false, SharingLevel.Full, SharingLevel.Full)]
    [InlineData(UseCode.J, false, SharingLevel.None, SharingLevel.None)]
    [InlineData(UseCode.J, true, SharingLevel.Full, SharingLevel.Full)]
    [InlineData(UseCode.S, true, SharingLevel.None, SharingLevel.None)]
    public void UseCode_IsBoundByTheAgreements(UseCode code, bool consent, SharingLevel others, SharingLevel owner)
    {
        var policy = SomePolicy.UnderShipped(SomePolicy.Rule());

        policy.Decide(SomePolicy.Requester(code: code, consent: consent)).Level.ShouldBe(others);
        policy.Decide(SomePolicy.Requester(Some.Owner, code, consent: consent)).Level.ShouldBe(owner);
    }

    [Fact]
    public void ConfidentialVictimAndJuvenile_AreNotIdentified()
    {
        var policy = SomePolicy.UnderShipped(SomePolicy.Rule());
        var confidential = EntryLabel.Of(Some.Record() with { Marks = [Marks.VictimConfidential] }).For("persons", Some.Victim());
        var juvenile = Incident.For("persons", Some.Person() with { Juvenile = true });

        policy.Decide(label: confidential)[FieldGroup.VictimIdentity].ShouldBe(Closed);
        policy.Decide(label: juvenile)[FieldGroup.JuvenileIdentity].ShouldBe(FieldRule.Open);
        policy.Decide(SomePolicy.Requester(Some.Prosecutor), juvenile)[FieldGroup.JuvenileIdentity].ShouldBe(Closed);
    }

    [Fact]
    [Requirement("RLEX-V-A-1")]
    public void RlexDefault_IsFullForLawEnforcementAndAPointerForOtherCriminalJustice()
    {
        var template = TemplateReader.ReadTemplate(File.ReadAllBytes(Repository.At("policies", "rlex-default", "template.json"))).Value!;
        var policy = new SharingPolicy(template, ExchangeWideRules.Shipped());

        foreach (var ninth in "123456789")
        {
            policy.Decide(SomePolicy.Requester(Ori.Parse("FL990010" + ninth))).Level.ShouldBe(SharingLevel.Full);
        }

        foreach (var ninth in "ABCEGJMNY")
        {
            policy.Decide(SomePolicy.Requester(Ori.Parse("FL990010" + ninth))).Level.ShouldBe(SharingLevel.Pointer);
        }

        policy.Decide(SomePolicy.Requester(Some.Interpol)).Level.ShouldBe(SharingLevel.None);
        policy.Decide(SomePolicy.Requester(Some.Unknown)).Level.ShouldBe(SharingLevel.None);
    }

    /// <summary>No reader makes such a rule; a rule that a later program wrote might be one.</summary>
    [Fact]
    public void ErrorInEvaluation_Withholds_AndSaysSo()
    {
        var broken = SomePolicy.Rule("broken").With(((FieldGroup)77, FieldAction.Hide, false));
        var unknownException = SomePolicy.Rule("odd") with { Unless = [(RuleException)99] };

        foreach (var policy in new[]
        {
            SomePolicy.Of(SomePolicy.Rule(), broken),
            SomePolicy.Of(SomePolicy.Rule()) with { Exchange = SomePolicy.NoCeilings with { Rules = [unknownException] } },
        })
        {
            var decision = policy.Decide();
            decision.Level.ShouldBe(SharingLevel.None);
            decision.Errors.ShouldHaveSingleItem();
            decision.Searchable.ShouldBe(FieldGroupSet.None);
            decision.Shown.ShouldBe(FieldGroupSet.None);
        }
    }

    [Fact]
    public void DecisionsOfOneSearch_AreMadeOncePerLabel()
    {
        var decisions = new LabelDecisions(SomePolicy.Of(SomePolicy.Rule()), SomePolicy.Requester());

        decisions.For(Incident).ShouldBeSameAs(decisions.For(EntryLabel.Of(Some.Record("2"))));
        decisions.For(Sealed).ShouldNotBeSameAs(decisions.For(Incident));
    }

    private static SharingLevel Level(Audience audience) => LevelOf(SomePolicy.Rule() with { Audience = audience });

    private static SharingLevel LevelOf(SharingRule rule) => SomePolicy.Of(rule).Decide().Level;

    private static SharingRule Selecting(RecordSelector records) => SomePolicy.Rule() with { Records = records };
}
