using Exchange.Index;
using Exchange.Node.Search;
using Exchange.Policy.Decisions;
using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Records.Fields;

namespace Exchange.Node.Tests.Search;

public sealed class DiscloserTests
{
    [Fact]
    public void EntityThatMatchedIsGoneSinceItWasIndexed_TheRecordIsDisclosedWithoutThatReason()
    {
        var record = NodeParts.Record("1");
        var surname = RecordShape.Leaves["persons[].name.surname"];
        var groups = FieldGroupSet.Of(FieldGroup.Name);
        var hit = new IndexHit(record.Id, 5,
            [new FieldMatch("persons", "p1", "surname", surname, groups), new FieldMatch("persons", "p9", "surname", surname, groups)]);
        var owner = new SharingTemplate(record.Owner, 1, "", [], "");
        var decisions = new LabelDecisions(new SharingPolicy(owner, ExchangeWideRules.Shipped()), new Requester(record.Owner, null, UseCode.C));

        var frame = new Discloser(NodeParts.SomeSettings).Disclose(record, hit, decisions);

        frame!.Why!.Count.ShouldBe(1);
    }
}
