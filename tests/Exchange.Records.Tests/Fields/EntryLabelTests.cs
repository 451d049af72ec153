using Exchange.Records.Codes;
using Exchange.Records.Fields;

namespace Exchange.Records.Tests.Fields;

public sealed class EntryLabelTests
{
    [Fact]
    public void OrderAndRepetitionOfMarks_DoNotMatter() =>
        EntryLabel.Of(Some.Record() with { Marks = [Marks.Sealed, Marks.Juvenile, Marks.Sealed] })
            .ShouldBe(EntryLabel.Of(Some.Record() with { Marks = [Marks.Juvenile, Marks.Sealed] }));

    [Fact]
    public void EntityLabel_HasTheMarksOfItsRecordAndItsOwn()
    {
        var record = EntryLabel.Of(Some.Record() with { Marks = [Marks.Sealed] });
        var entity = record.For("persons", Some.Person() with { Marks = [Marks.ActiveInvestigation], Juvenile = true });

        entity.Marks.ShouldBe([Marks.Sealed, Marks.ActiveInvestigation, Marks.Juvenile], ignoreOrder: true);
        entity.OwnMarks.ShouldBe([Marks.ActiveInvestigation, Marks.Juvenile], ignoreOrder: true);
        record.Marks.ShouldBe([Marks.Sealed]);
    }

    /// <summary>A decision is made once for each label, so nothing but kind, system, marks, list and role may be in it.</summary>
    [Fact]
    public void RecordsThatDifferInContentOnly_HaveOneLabel()
    {
        var one = Some.RecordOf(Some.Person("Quimby")) with { Narrative = "one", LocalId = "1" };
        var other = Some.RecordOf(Some.Person("Larkspur")) with { Narrative = "other", LocalId = "2" };

        EntryLabel.Of(one).ShouldBe(EntryLabel.Of(other));
        EntryLabel.Of(one).For("persons", one.Persons[0]).ShouldBe(EntryLabel.Of(other).For("persons", other.Persons[0]));
    }
}
