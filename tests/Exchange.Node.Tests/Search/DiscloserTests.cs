using Exchange.Index;
using Exchange.Index.Highlighting;
using Exchange.Node.Search;
using Exchange.Policy.Decisions;
using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Protocol.Search;
using Exchange.Records;
using Exchange.Records.Fields;
using Exchange.Records.Queries;

namespace Exchange.Node.Tests.Search;

public sealed class DiscloserTests
{
    private static readonly FieldShape Surname = RecordShape.Leaves["persons[].name.surname"];
    private static readonly FieldShape Hair = RecordShape.Leaves["persons[].hairColor"];
    private static readonly ContributedRecord Record = NodeParts.Record("1") with { Narrative = "The rear door was forced; the door frame broke." };

    [Fact]
    public void EntityThatMatchedIsGoneSinceItWasIndexed_TheRecordIsDisclosedWithoutThatReason()
    {
        var frame = Disclose(
            Own(),
            new FieldMatch("persons", "p1", "surname", Surname, FieldGroupSet.Of(FieldGroup.Name)),
            new FieldMatch("persons", "p9", "surname", Surname, FieldGroupSet.Of(FieldGroup.Name)));

        frame.Why!.ShouldHaveSingleItem().Criterion.ShouldBe("surname");
    }

    [Fact]
    public void Reasons_SayHowEachCriterionStands()
    {
        var match = new FieldMatch("persons", "p1", "surname", Surname, FieldGroupSet.Of(FieldGroup.Name))
        {
            Outcome = MatchOutcome.Partly, How = "surname sounds alike", Asked = "quinby",
        };

        Disclose(Own(), match).Why!.ShouldBe([new MatchReason("surname", Surname.Path, MatchOutcome.Partly, "surname sounds alike", "quinby")]);
    }

    /// <summary>What is searchable and not shown may find the record; whether it agreed, differed or is missing is not told.</summary>
    [Theory]
    [InlineData(MatchOutcome.Agreed)]
    [InlineData(MatchOutcome.Partly)]
    [InlineData(MatchOutcome.Differed)]
    [InlineData(MatchOutcome.NotCompared)]
    public void HiddenField_IsNotToldOf_WhateverTheOutcome(MatchOutcome outcome)
    {
        var frame = Disclose(
            Others(FieldGroup.PhysicalDescription),
            new FieldMatch("persons", "p1", "hair", Hair, FieldGroupSet.Of(FieldGroup.PhysicalDescription)) { Outcome = outcome },
            new FieldMatch("persons", "p1", "surname", Surname, FieldGroupSet.Of(FieldGroup.Name)));

        frame.Why!.ShouldHaveSingleItem().Criterion.ShouldBe("surname");
    }

    [Fact]
    public void Highlights_AreOfTheNarrativeThatIsDisclosed()
    {
        var highlight = Disclose(Own()).Highlights!.ShouldHaveSingleItem();

        highlight.Text.ShouldBe(Record.Narrative);
        highlight.Marks.Select(mark => highlight.Text.Substring(mark.Offset, mark.Length)).ShouldBe(["door", "door"]);
    }

    [Fact]
    public void HiddenNarrative_HasNoHighlights() => Disclose(Others(FieldGroup.Narrative)).Highlights.ShouldBeNull();

    private static HitFrame Disclose(LabelDecisions decisions, params FieldMatch[] matches)
    {
        var answered = new AnsweredHit(new IndexHit(Record.Id, 5, matches), new QueryHighlighter(new RecordQuery { Text = "door" }));
        return new Discloser(NodeParts.SomeSettings).Disclose(Record, answered, decisions)!;
    }

    private static LabelDecisions Own() => new(
        new SharingPolicy(new SharingTemplate(Record.Owner, 1, "", [], ""), ExchangeWideRules.Shipped()), new Requester(Record.Owner, null, UseCode.C));

    /// <summary>What another police department gets from a template that shows everything but one group, which it can search.</summary>
    private static LabelDecisions Others(FieldGroup hidden)
    {
        var template = TemplateReader.ReadTemplate(System.Text.Encoding.UTF8.GetBytes(
            $$"""
            {
              "owner": "{{Record.Owner.Text}}", "version": 1, "title": "Test",
              "rules": [
                {
                  "id": "all", "level": "full", "audience": { "categories": ["law-enforcement"] },
                  "fields": { "{{FieldGroups.Name(hidden)}}": { "action": "hide", "searchable": true } }
                }
              ]
            }
            """)).Value!;
        return new LabelDecisions(new SharingPolicy(template, ExchangeWideRules.Shipped()), new Requester(Some.Police, null, UseCode.C));
    }
}
