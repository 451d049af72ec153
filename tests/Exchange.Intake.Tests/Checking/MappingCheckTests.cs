using Exchange.Intake.Checking;
using Exchange.Records.Fields;

namespace Exchange.Intake.Tests.Checking;

public sealed class MappingCheckTests
{
    private static readonly string Mapping = Some.Mapping(
        "persons:\n  - { role: =INCIDENT-VICTIM, name: { full: who }, sex: sex }\nlocations:\n  - { state: =TX, street: where, when: flag }",
        "skip: { when: { column: test, is: y }, because: test }");

    [Fact]
    public async Task Explanation_TellsWhatEachColumnBecomes()
    {
        var told = await ExplainAsync("note,who,sex,id,where,flag,test\n,Ann,M,1,here,x,\n,Bob,Q,2,,,\n,Cy,Q,3,,,y\n");

        told.Columns.Select(column => column.Column).ShouldBe(["who", "sex", "id", "where", "flag", "test"]);
        told.LeftOut.ShouldBe(["note"]);
        told.Columns[0].Fields.Single().Path.ShouldBe("persons[].name.full");
        told.Columns[0].Fields[0].Groups.ShouldBe([FieldGroup.Name, FieldGroup.VictimIdentity]);
        told.Columns[1].Fields.Single().Groups.ShouldBe([FieldGroup.PhysicalDescription]);
        told.Columns.Select(column => string.Join(' ', column.OtherUses)).ShouldBe(["", "", "id", "", "condition",
            "skip"]);
        told.Constants.Select(field => field.Path).ShouldContain("locations[].state");
        told.Constants.Select(field => field.Path).ShouldContain("persons[].role");
    }

    [Fact]
    public async Task Explanation_CountsOutcomesAndUnknownCodesWithoutValues()
    {
        var told = await ExplainAsync("who,sex,id,where,flag,test\nAnn,M,1,,,\nBob,hidden1,2,,,\nCy,hidden2,3,,,\nDee,hidden1,4,,,\nEve,F,5,,,y\n");

        (told.Read, told.Valid, told.Rejected).ShouldBe((5, 1, 4));
        told.ProblemsByCode.ShouldBe(new Dictionary<string, long> { ["code-unknown"] = 3, ["skipped-by-rule"] = 1 });
        told.UnknownCodes.ShouldBe(new Dictionary<string, int> { ["sex"] = 2 });
        told.ToString().ShouldNotContain("hidden");
    }

    [Fact]
    public async Task ColumnsMissingInTheSample_AreAProblemOfTheFile() =>
        (await ExplainAsync("a,b\n1,2\n")).FileProblems.Single().Code.ShouldBe("columns-missing");

    private static Task<MappingExplanation> ExplainAsync(string sample) => MappingCheck.ExplainAsync(
        Taken.Load(Mapping), new MemoryStream(Some.Utf8(sample)), Taken.Context, 1_000,
            TestContext.Current.CancellationToken);
}
