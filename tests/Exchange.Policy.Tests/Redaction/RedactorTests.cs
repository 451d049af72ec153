using System.Text.Json.Nodes;
using Exchange.Policy.Decisions;
using Exchange.Policy.Redaction;
using Exchange.Policy.Templates;
using Exchange.Records;
using Exchange.Records.Codes;
using Exchange.Records.Entities;
using Exchange.Records.Fields;

namespace Exchange.Policy.Tests.Redaction;

public sealed class RedactorTests
{
    private static readonly ContributedRecord Incident = Some.RecordOf(Some.Person(), Some.Victim()) with
    {
        Narrative = "what happened",
        Vehicles = [Some.Vehicle()],
        Properties = [Some.Property()],
        Telephones = [Some.Telephone()],
        Locations = [Some.Location()],
        Links =
        [
            new EntityLink { Type = "victim-of", From = "p2", To = "p1" },
            new EntityLink { Type = "driver", From = "p1", To = "v1" },
            new EntityLink { Type = "related-record", From = "p1", To = "FL9900000/rms/77" },
        ],
    };

    [Fact]
    public void EverythingShown_IsTheRecord_ButForIdsAndLinksToOtherRecords()
    {
        var shown = Redact(Incident, SomePolicy.Rule());

        shown.Withheld.ShouldBeEmpty();
        Ids(shown.Document).ShouldBe(["e1", "e2", "e3", "e4", "e5", "e6"]);
        shown.Document["persons"]![1]!["name"]!["surname"]!.GetValue<string>().ShouldBe("Larkspur");
        Links(shown.Document).ShouldBe(["victim-of e2 e1", "driver e1 e3"]);
    }

    [Fact]
    public void HiddenField_IsGone_AndMaskedFieldIsShownInPart()
    {
        var shown = Redact(
            Incident, SomePolicy.Rule().With((FieldGroup.Narrative, FieldAction.Hide, false), (FieldGroup.Name, FieldAction.Mask, false)));

        shown.Document.ContainsKey("narrative").ShouldBeFalse();
        shown.Document["persons"]![0]!["name"]!.ToJsonString().ShouldBe("""{"given":"W.","surname":"Q."}""");
        shown.Withheld.ShouldBe([new WithheldGroup("name", "mask", "open"), new WithheldGroup("narrative", "hide", "open")]);
    }

    [Fact]
    public void HiddenEntity_LeavesNoGapAndNoLink()
    {
        var shown = Redact(Incident, SomePolicy.Rule(), SomePolicy.Rule("no-subjects", SharingLevel.None).ForRoles("INCIDENT-SUBJECT"));

        Ids(shown.Document).ShouldBe(["e1", "e2", "e3", "e4", "e5"]);
        shown.Document["persons"]!.AsArray().Count.ShouldBe(1);
        shown.Document.ContainsKey("links").ShouldBeFalse();
        shown.Withheld.ShouldBeEmpty();
    }

    [Fact]
    public void EntityThatIsOnlyAPointer_IsNotShown() =>
        Redact(Incident, SomePolicy.Rule(), SomePolicy.Rule("less", SharingLevel.Pointer).ForRoles("INCIDENT-VICTIM"))
            .Document["persons"]!.AsArray().Count.ShouldBe(1);

    /// <summary>Where property is hidden, not even the number of stolen things is told.</summary>
    [Fact]
    public void ListOfAHiddenGroup_IsGoneWhole()
    {
        var shown = Redact(
            Incident, SomePolicy.Rule().With((FieldGroup.Property, FieldAction.Hide, false), (FieldGroup.Contact, FieldAction.Hide, false)));

        shown.Document.ContainsKey("properties").ShouldBeFalse();
        shown.Document.ContainsKey("telephones").ShouldBeFalse();
        shown.Withheld.ShouldBe([new WithheldGroup("contact", "hide", "open"), new WithheldGroup("property", "hide", "open")]);
    }

    [Fact]
    public void VictimsName_IsANameAndAnIdentity_AndTheStricterHolds()
    {
        var shown = Redact(Incident, SomePolicy.Rule().With((FieldGroup.VictimIdentity, FieldAction.Hide, false)));

        shown.Document["persons"]![0]!["name"].ShouldNotBeNull();
        shown.Document["persons"]![1]!["name"].ShouldBeNull();
        shown.Document["persons"]![1]!["role"]!.GetValue<string>().ShouldBe("INCIDENT-VICTIM");
        shown.Withheld.ShouldBe([new WithheldGroup("victim-identity", "hide", "open")]);
    }

    [Fact]
    public void RecordWithoutAVictim_SaysNothingOfVictims() =>
        Redact(Some.RecordOf(Some.Person()), SomePolicy.Rule().With((FieldGroup.VictimIdentity, FieldAction.Hide, false)))
            .Withheld.ShouldBeEmpty();

    [Fact]
    public void ConfidentialVictim_IsNotToldByHomeOrTelephoneEither()
    {
        var record = Incident with
        {
            Marks = [Marks.VictimConfidential],
            Locations = [Some.Location("77 Orchard Ln", "l1", "PLACE-RESIDENCE"), Some.Location("9 Elm Ave", "l2")],
        };

        var shown = Redactor.Redact(record, new LabelDecisions(SomePolicy.UnderShipped(SomePolicy.Rule()), SomePolicy.Requester()));

        shown.Document.ToJsonString().ShouldNotContain("Orchard");
        shown.Document.ToJsonString().ShouldNotContain("555-0142");
        shown.Document.ToJsonString().ShouldNotContain("Larkspur");
        shown.Document.ToJsonString().ShouldContain("9 Elm Ave");
        shown.Withheld.ShouldBe(
        [
            new WithheldGroup("narrative", "hide", "exchange:victim-confidential"),
            new WithheldGroup("victim-identity", "hide", "exchange:victim-confidential"),
        ]);
    }

    /// <summary>Whether a record has anything in a group must not be told by the list of what is withheld.</summary>
    [Fact]
    public void WithheldGroups_AreTheSameWithAndWithoutValues()
    {
        var rule = SomePolicy.Rule().With((FieldGroup.Narrative, FieldAction.Hide, false), (FieldGroup.Photo, FieldAction.Hide, false));

        Redact(Some.RecordOf(Some.Person()), rule).Withheld.ShouldBe(
            Redact(Some.RecordOf(Some.Person() with { Photos = ["ab"] }) with { Narrative = "long" }, rule).Withheld);
    }

    [Fact]
    public void RecordThatIsNotFull_IsNotRedacted_ButRefused()
    {
        var decisions = new LabelDecisions(SomePolicy.Of(SomePolicy.Rule(level: SharingLevel.Pointer)), SomePolicy.Requester());

        Should.Throw<ArgumentException>(() => Redactor.Redact(Incident, decisions));
    }

    /// <summary>A validator refuses such a record; should one come through all the same, nothing may be shown by the wrong decision.</summary>
    [Fact]
    public void TwoEntitiesOfOneId_AreNotRedacted() =>
        Should.Throw<ArgumentException>(() => Redact(Some.RecordOf(Some.Person(id: "p1"), Some.Victim(id: "p1")), SomePolicy.Rule()));

    private static RedactedRecord Redact(ContributedRecord record, params SharingRule[] rules) =>
        Redactor.Redact(record, new LabelDecisions(SomePolicy.Of(rules), SomePolicy.Requester()));

    private static IEnumerable<string> Ids(JsonObject document) =>
        RecordShape.EntityLists.SelectMany(list => document[list.Name]?.AsArray() ?? []).Select(entity => entity!["id"]!.GetValue<string>());

    private static IEnumerable<string> Links(JsonObject document) =>
        document["links"]!.AsArray().Select(link => $"{link!["type"]} {link["from"]} {link["to"]}");
}
