using System.Text.Json.Nodes;
using Exchange.Policy.Ceilings;
using Exchange.Policy.Decisions;
using Exchange.Policy.Redaction;
using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Policy.Tests.Decisions;
using Exchange.Records;
using Exchange.Records.Fields;
using Exchange.Records.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Exchange.Policy.Tests.Ceilings;

public sealed class TemplateCeilingTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(3_000).WithReplay(11, 13);

    private static readonly ContributedRecord Incident = Some.RecordOf(Some.Person(), Some.Victim()) with { Narrative = "Taken from the porch." };

    private static readonly AgencyAttributes Police = new(Some.Police);

    /// <summary>A hub that holds answers against the ceiling must never stop one that the template allows.</summary>
    [Fact]
    public void AnyDecision_IsWithinTheCeiling() => Check.One(Seeded, Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var some = new RandomPolicies(seed);
        var (policy, requester, label) = (some.Policy(), some.Requester(), some.Label());
        var decision = Evaluator.Decide(policy, requester, label, some.Record());
        var allowed = TemplateCeiling.Of(policy.Template, policy.Groups)
            .AllowedFor(requester.Agencies.Select(requester.AttributesOf), requester.UseCode);

        (decision.Level <= allowed.Level).ShouldBeTrue();
        if (decision.Level == SharingLevel.Full)
        {
            allowed.Groups.ContainsAll(FieldGroupSet.All.Except(decision.Hidden)).ShouldBeTrue();
        }
    }));

    [Fact]
    public void RedactedAnswer_PassesTheCheck()
    {
        var policy = SomePolicy.Of(SomePolicy.Rule().With((FieldGroup.Narrative, FieldAction.Hide, false), (FieldGroup.Name, FieldAction.Mask, true)));
        var shown = Redactor.Redact(Incident, new LabelDecisions(policy, SomePolicy.Requester()));

        CeilingCheck.Breaches(SharingLevel.Full, shown.Document, Allowed(policy, Police)).ShouldBeEmpty();
    }

    [Fact]
    [Requirement("RLEX-VIII-A")]
    public void FieldOfAGroupThatNoRuleLetsLeave_IsABreach()
    {
        var policy = SomePolicy.Of(SomePolicy.Rule().With((FieldGroup.Narrative, FieldAction.Hide, false), (FieldGroup.VictimIdentity, FieldAction.Hide, false)));
        var unredacted = JsonNode.Parse(RecordJson.ToCanonical(Incident))!.AsObject();

        CeilingCheck.Breaches(SharingLevel.Full, unredacted, Allowed(policy, Police)).ShouldBe(["narrative", "victim-identity"]);
    }

    [Fact]
    public void FieldThatNoShapeKnows_IsABreach()
    {
        var record = new JsonObject { ["kind"] = "incident", ["secret"] = "x" };

        CeilingCheck.Breaches(SharingLevel.Full, record, AllowedAnswer.Everything).ShouldBe(["unknown"]);
    }

    [Fact]
    public void RecordWhereOnlyAPointerMayBe_IsABreach()
    {
        var policy = SomePolicy.Of(SomePolicy.Rule(level: SharingLevel.Pointer));

        CeilingCheck.Breaches(SharingLevel.Full, [], Allowed(policy, Police)).ShouldBe(["level"]);
        CeilingCheck.Breaches(SharingLevel.Pointer, new JsonObject { ["kind"] = "incident" }, Allowed(policy, Police)).ShouldBe(["level"]);
        CeilingCheck.Breaches(SharingLevel.Pointer, null, Allowed(policy, Police)).ShouldBeEmpty();
    }

    [Fact]
    public void AgencyThatNoRuleNames_MayGetNothing()
    {
        var policy = SomePolicy.Of(SomePolicy.Rule() with { Audience = new Audience(false, null, [Some.Police], null) });

        Allowed(policy, Police).Level.ShouldBe(SharingLevel.Full);
        Allowed(policy, new AgencyAttributes(Some.Prosecutor)).ShouldBe(AllowedAnswer.Nothing);
        Allowed(policy, Police, new AgencyAttributes(Some.Prosecutor)).ShouldBe(AllowedAnswer.Nothing);
        Allowed(policy, new AgencyAttributes(Some.Owner)).ShouldBe(AllowedAnswer.Everything);
    }

    private static AllowedAnswer Allowed(SharingPolicy policy, params AgencyAttributes[] agencies) =>
        TemplateCeiling.Of(policy.Template, policy.Groups).AllowedFor(agencies, UseCode.C);
}
