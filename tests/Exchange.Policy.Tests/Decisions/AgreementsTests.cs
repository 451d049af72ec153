using Exchange.Policy.Decisions;
using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Records.Codes;
using Exchange.Records.Fields;
using Exchange.Records.Identity;

namespace Exchange.Policy.Tests.Decisions;

/// <summary>What the agreements forbid, under a template that would show everything to everybody, inside and outside the exchange.</summary>
public sealed class AgreementsTests
{
    private static readonly SharingRule Open = SomePolicy.Rule() with
    {
        Audience = SomePolicy.Anyone with { Exchanges = [Audience.Own, Audience.Outside] },
    };

    private static readonly SharingPolicy Policy = SomePolicy.UnderShipped(Open);
    private static readonly Ori[] OtherCriminalJustice = [.. "ABCEGJMNY".Select(ninth => Ori.Parse("FL990010" + ninth))];

    [Theory]
    [InlineData(false, null, null, SharingLevel.None)]
    [InlineData(true, null, null, SharingLevel.Full)]
    [InlineData(true, "FL9900200", null, SharingLevel.None)]
    [InlineData(true, "FL9900200", "GA9900200", SharingLevel.None)]
    [InlineData(true, "FL9900200", "FL9900100", SharingLevel.Full)]
    [Requirement("RLEX-VI-2")]
    [Requirement("RLEX-VI-3")]
    public void EmploymentCheck_NeedsConsentOnFile_AndIsForOnesOwnOrManagedAgencies(
        bool consent, string? applicantsAgency, string? managedBy, SharingLevel level)
    {
        Ori? other = applicantsAgency is null ? null : Ori.Parse(applicantsAgency);
        var requester = SomePolicy.Requester(code: UseCode.J, onBehalfOf: other, consent: consent) with
        {
            Attributes = other is { } ori && managedBy is not null ? [new AgencyAttributes(ori, ManagedBy: Ori.Parse(managedBy))] : [],
        };

        Policy.Decide(requester).Level.ShouldBe(level);
    }

    [Fact]
    [Requirement("RLEX-App-A7")]
    public void OwnerWhoRejectsJ_ShowsNothingToAnEmploymentCheck_NotEvenAPointer()
    {
        UseCode[] allButJ = [UseCode.A, UseCode.C, UseCode.F, UseCode.S];
        var policy = SomePolicy.UnderShipped(Open with { UseCodes = allButJ });

        var decision = policy.Decide(SomePolicy.Requester(code: UseCode.J, consent: true));

        decision.Level.ShouldBe(SharingLevel.None);
        decision.Searchable.ShouldBe(FieldGroupSet.None);
        policy.Decide(SomePolicy.Requester()).Level.ShouldBe(SharingLevel.Full);
    }

    [Theory]
    [InlineData("GA9900200", SharingLevel.Full)]
    [InlineData("PR9900200", SharingLevel.Full)]
    [InlineData("ON9900200", SharingLevel.None)]
    [InlineData("GA990020J", SharingLevel.None)]
    [InlineData("GA990020C", SharingLevel.None)]
    [InlineData("GA990020E", SharingLevel.None)]
    [InlineData("GA990020N", SharingLevel.None)]
    [InlineData("DCINTER0I", SharingLevel.None)]
    [InlineData("GA990020Q", SharingLevel.None)]
    [Requirement("RLEX-IX-H1")]
    public void OutsideUse_IsForLawEnforcementOfTheUnitedStates(string ori, SharingLevel level) => Outside(ori).Level.ShouldBe(level);

    [Fact]
    [Requirement("RLEX-IX-H4")]
    public void ProsecutorOutside_GetsAPointer_AndOnlyWhereTheOwnerLetsTheOutsideIn()
    {
        Outside("GA990020A").Level.ShouldBe(SharingLevel.Pointer);
        SomePolicy.UnderShipped(SomePolicy.Rule()).Decide(OutsideRequester("GA990020A")).Level.ShouldBe(SharingLevel.None);
    }

    [Fact]
    [Requirement("RLEX-IX-J")]
    public void StatisticsOfAnothersData_AreBarredOnEveryRecord_AndOwnDataIsFree()
    {
        foreach (var kind in CodeTables.RecordKinds.Entries.Select(entry => entry.Code))
        {
            var label = new EntryLabel(kind, "rms", "");
            foreach (var ori in OtherCriminalJustice.Append(Some.Police))
            {
                Policy.Decide(SomePolicy.Requester(ori), label).Obligations.ShouldContain(one => one.Type == ObligationTypes.NoStatistics);
            }

            Policy.Decide(SomePolicy.Requester(Some.Owner), label).Obligations.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData(Marks.ActiveInvestigation, "", "", FieldGroup.Name)]
    [InlineData("critical-infrastructure", "", "", FieldGroup.ExactPlace)]
    [InlineData("critical-infrastructure", "", "", FieldGroup.Narrative)]
    [InlineData(Marks.Juvenile, "", "ARREST-ARRESTEE", FieldGroup.JuvenileIdentity)]
    [InlineData(Marks.VictimConfidential, "", "INCIDENT-VICTIM", FieldGroup.VictimIdentity)]
    [InlineData("", "person|sex", "INCIDENT-VICTIM", FieldGroup.VictimIdentity)]
    [Requirement("RLEX-IX-F-2")]
    public void ExemptKind_IsHiddenFromAllButLawEnforcement_AndCannotBeSearched(string mark, string offenses, string role, FieldGroup group)
    {
        var label = new EntryLabel("incident", "rms", mark, role.Length == 0 ? "" : "persons", role, "", offenses);

        foreach (var ori in OtherCriminalJustice)
        {
            var decision = Policy.Decide(SomePolicy.Requester(ori), label);
            decision.ActionOn(FieldGroupSet.Of(group)).ShouldBe(FieldAction.Hide, ori.Text);
            if (decision.Level == SharingLevel.Full)
            {
                decision.Searchable.Contains(group).ShouldBeFalse(ori.Text);
            }
        }

        Policy.Decide(SomePolicy.Requester(Some.Owner), label).ActionOn(FieldGroupSet.Of(group)).ShouldBe(FieldAction.Show);
    }

    [Fact]
    [Requirement("RLEX-IX-I-1")]
    public void CodesForLicensingBenefitsAndOtherPurposes_DoNotExist() => UseCodes.Names.ShouldBe(["A", "C", "F", "J", "S"]);

    [Theory]
    [InlineData("FL990010Q")]
    [InlineData("DCINTER0I")]
    [Requirement("IL-80d")]
    public void WhoIsNotAuthorisedByLaw_GetsNothing_AndNobodyGetsItForThem(string ori)
    {
        Policy.Decide(SomePolicy.Requester(Ori.Parse(ori))).Level.ShouldBe(SharingLevel.None);
        Policy.Decide(SomePolicy.Requester(onBehalfOf: Ori.Parse(ori))).Level.ShouldBe(SharingLevel.None);
        Policy.Decide(SomePolicy.Requester(Some.Owner, onBehalfOf: Ori.Parse(ori))).Level.ShouldBe(SharingLevel.None);
    }

    private static Decision Outside(string ori) => Policy.Decide(OutsideRequester(ori));

    private static Requester OutsideRequester(string ori) => SomePolicy.Requester(Ori.Parse(ori)) with
    {
        Attributes = [new AgencyAttributes(Ori.Parse(ori), OutsideExchange: "coast")],
    };
}
