using Exchange.Records.Codes;
using Exchange.Records.Entities;
using Exchange.Records.Fields;

namespace Exchange.Records.Tests.Fields;

public sealed class IdentityGroupsTests
{
    private static readonly EntryLabel Plain = EntryLabel.Of(Some.Record());
    private static readonly EntryLabel Confidential = EntryLabel.Of(Some.Record() with { Marks = [Marks.VictimConfidential] });
    private static readonly EntryLabel Juvenile = EntryLabel.Of(Some.Record() with { Marks = [Marks.Juvenile] });

    [Theory]
    [InlineData("INCIDENT-VICTIM", FieldGroup.VictimIdentity)]
    [InlineData("PROTECTION_ORDER-PROTECTED_PARTY", FieldGroup.VictimIdentity)]
    [InlineData("INCIDENT-WITNESS", FieldGroup.WitnessIdentity)]
    [InlineData("SERVICE_CALL-CALLER", FieldGroup.WitnessIdentity)]
    [InlineData("ARREST-ARRESTING_OFFICER", FieldGroup.Officer)]
    public void RoleOfAPerson_AddsTheGroupOfItsClass(string role, FieldGroup group)
    {
        var label = Plain.For("persons", Some.Person(role: role));

        IdentityGroups.Of(FieldGroup.Name, label).ShouldBe(FieldGroupSet.Of(FieldGroup.Name, group));
        IdentityGroups.Of(FieldGroup.DateOfBirth, label).ShouldBe(FieldGroupSet.Of(FieldGroup.DateOfBirth, group));
        IdentityGroups.Of(FieldGroup.PhysicalDescription, label).ShouldBe(FieldGroupSet.Of(FieldGroup.PhysicalDescription));
    }

    [Fact]
    public void Subject_IsInNoOtherGroup() =>
        IdentityGroups.Of(FieldGroup.Name, Plain.For("persons", Some.Person())).ShouldBe(FieldGroupSet.Of(FieldGroup.Name));

    [Fact]
    public void JuvenilePerson_IsProtectedWhateverTheRole_OfficersAreNot()
    {
        var flagged = Plain.For("persons", Some.Person() with { Juvenile = true });

        flagged.EntityMarks.ShouldBe(Marks.Juvenile);
        IdentityGroups.Of(FieldGroup.Alias, flagged).ShouldBe(FieldGroupSet.Of(FieldGroup.Alias, FieldGroup.JuvenileIdentity));
        IdentityGroups.Of(FieldGroup.Name, Juvenile.For("persons", Some.Person()))
            .ShouldBe(FieldGroupSet.Of(FieldGroup.Name, FieldGroup.JuvenileIdentity));
        IdentityGroups.Of(FieldGroup.Name, Juvenile.For("persons", Some.Person(role: "ARREST-ARRESTING_OFFICER")))
            .ShouldBe(FieldGroupSet.Of(FieldGroup.Name, FieldGroup.Officer));
    }

    [Fact]
    public void PersonWhoBearsTheConfidentialMark_IsProtectedWhateverTheRole()
    {
        var label = Plain.For("persons", Some.Person() with { Marks = [Marks.VictimConfidential] });

        IdentityGroups.Of(FieldGroup.Name, label).Contains(FieldGroup.VictimIdentity).ShouldBeTrue();
    }

    [Fact]
    public void PersonWithoutARoleInAConfidentialRecord_MayBeTheVictim()
    {
        IdentityGroups.Of(FieldGroup.Name, Confidential.For("persons", Some.Person() with { Role = null }))
            .Contains(FieldGroup.VictimIdentity).ShouldBeTrue();
        IdentityGroups.Of(FieldGroup.Name, Confidential.For("persons", Some.Person()))
            .Contains(FieldGroup.VictimIdentity).ShouldBeFalse();
    }

    [Fact]
    public void Residence_IsAContact_AndProtectedByMarksOfTheRecord()
    {
        var home = Some.Location(role: "PLACE-RESIDENCE");

        IdentityGroups.Of(FieldGroup.ExactPlace, Plain.For("locations", home))
            .ShouldBe(FieldGroupSet.Of(FieldGroup.ExactPlace, FieldGroup.Contact));
        IdentityGroups.Of(FieldGroup.Place, Confidential.For("locations", home))
            .ShouldBe(FieldGroupSet.Of(FieldGroup.Place, FieldGroup.Contact, FieldGroup.VictimIdentity));
        IdentityGroups.Of(FieldGroup.ExactPlace, Juvenile.For("locations", home))
            .ShouldBe(FieldGroupSet.Of(FieldGroup.ExactPlace, FieldGroup.Contact, FieldGroup.JuvenileIdentity));
    }

    [Fact]
    public void PlaceWithoutARole_MayBeAHome_ButAPlaceOfTheEventIsNone()
    {
        IdentityGroups.Of(FieldGroup.ExactPlace, Confidential.For("locations", Some.Location() with { Role = null }))
            .ShouldBe(FieldGroupSet.Of(FieldGroup.ExactPlace, FieldGroup.VictimIdentity));
        IdentityGroups.Of(FieldGroup.ExactPlace, Confidential.For("locations", Some.Location()))
            .ShouldBe(FieldGroupSet.Of(FieldGroup.ExactPlace));
    }

    [Fact]
    public void TelephonesAndEmails_AreProtectedByMarksOfTheRecord()
    {
        IdentityGroups.Of(FieldGroup.Contact, Confidential.For("telephones", Some.Telephone()))
            .ShouldBe(FieldGroupSet.Of(FieldGroup.Contact, FieldGroup.VictimIdentity));
        IdentityGroups.Of(FieldGroup.Contact, Juvenile.For("emails", new EmailAddress { Id = "m1", Address = "nobody@example.org" }))
            .ShouldBe(FieldGroupSet.Of(FieldGroup.Contact, FieldGroup.JuvenileIdentity));
        IdentityGroups.Of(FieldGroup.Contact, Plain.For("telephones", Some.Telephone())).ShouldBe(FieldGroupSet.Of(FieldGroup.Contact));
    }

    [Fact]
    public void EnvelopeFields_AreInNoIdentityGroup()
    {
        var records = new RandomRecords(11);
        foreach (var record in Enumerable.Range(0, 100).Select(_ => records.Next()))
        {
            foreach (var (list, entity) in EntityListing.Of(record))
            {
                IdentityGroups.Of(FieldGroup.Envelope, EntryLabel.Of(record).For(list, entity)).ShouldBe(FieldGroupSet.Of(FieldGroup.Envelope));
            }
        }
    }
}
