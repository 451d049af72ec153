using Exchange.Records.Codes;
using Exchange.Records.Entities;
using Exchange.Records.Fields;
using Exchange.Records.Queries;

namespace Exchange.Index.Tests.Contract;

/// <summary>What the scope does not let a requester search takes no part in the answer.</summary>
public abstract class ScopeContract : IndexContract
{
    [Fact]
    public void GroupThatIsNotSearchable_NeverMatches()
    {
        Index.Put(Some.RecordOf(Some.Person("Quimby") with { Aliases = [new PersonAlias { Full = "Dell" }] }));

        Total("quimby", SomeScope.Without(FieldGroup.Name)).ShouldBe(0);
        Total("dell", SomeScope.Without(FieldGroup.Name)).ShouldBe(1);
        Total("dell", SomeScope.Without(FieldGroup.Alias)).ShouldBe(0);
    }

    [Fact]
    public void FieldOfSeveralGroups_IsSearchableOnlyWhereAllAre()
    {
        Index.Put(Some.RecordOf(Some.Victim("Larkspur"), Some.Person("Quimby")));

        Total("larkspur", SomeScope.Without(FieldGroup.VictimIdentity)).ShouldBe(0);
        Total("quimby", SomeScope.Without(FieldGroup.VictimIdentity)).ShouldBe(1);
    }

    [Fact]
    public void JoinedMatch_BearsTheGroupsOfAllItsParts()
    {
        Index.Put(Some.RecordOf(new Person { Id = "p1", Name = new PersonName { Given = "Wendell" }, Aliases = [new PersonAlias { Surname = "Quimby" }] }));

        var hit = Search(new RecordQuery().And("person", ("name", "wendell quimby")), SomeScope.Everything).Hits.ShouldHaveSingleItem();

        hit.Matches[0].Groups.ShouldBe(FieldGroupSet.Of(FieldGroup.Name, FieldGroup.Alias));
    }

    [Fact]
    public void EntityThatMayNotBeSearched_DoesNotMatch()
    {
        Index.Put(Some.RecordOf(Some.Person("Quimby"), Some.Victim("Larkspur")));
        var scope = new SomeScope(label => label.Role == "INCIDENT-VICTIM" ? FieldGroupSet.None : FieldGroupSet.All);

        Total("larkspur", scope).ShouldBe(0);
        Total("quimby", scope).ShouldBe(1);
    }

    [Fact]
    public void RecordThatMayNotBeSearched_IsNeitherFoundNorCounted()
    {
        Index.Put(Some.Record("1") with { Persons = [Some.Person()] });
        Index.Put(Some.Record("2") with { Persons = [Some.Person()], Marks = [Marks.Sealed] });
        var scope = new SomeScope(label => label.RecordMarks == Marks.Sealed && label.EntityList.Length == 0 ? FieldGroupSet.None : FieldGroupSet.All);

        var answer = Search(new RecordQuery { Text = "quimby" }, scope);

        answer.Total.ShouldBe(1);
        answer.Hits.ShouldHaveSingleItem().Id.LocalId.ShouldBe("1");
        answer.Facets.Kinds["incident"].ShouldBe(1);
    }

    [Fact]
    public void RecordWhoseEnvelopeIsNotShown_IsNotCountedByKind()
    {
        Index.Put(Some.RecordOf(Some.Person()));
        var pointers = new SomeScope(counted: _ => false);

        var answer = Search(new RecordQuery { Text = "quimby" }, pointers);

        answer.Total.ShouldBe(1);
        answer.Facets.Kinds.ShouldBeEmpty();
    }

    private long Total(string text, SomeScope scope) => Search(Text(text), scope).Total;
}
