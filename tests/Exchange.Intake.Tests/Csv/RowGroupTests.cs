using System.Text;

namespace Exchange.Intake.Tests.Csv;

public sealed class RowGroupTests
{
    private static readonly string Mapping = Some.Mapping(
        "occurredFrom: { date: day, format: yyyy-MM-dd, otherwise: reject }\nnarrative: text\noffenses:\n  - description: charge\n" +
        "persons:\n  - { id: who, name: { full: name } }\nvehicles:\n  - { id: car, plate: plate }\nlinks:\n  - { type: driver, from: who, to: car }",
        "group: consecutive");

    [Fact]
    public async Task RowsWithTheSameId_MakeOneRecord()
    {
        var taken = await Taken.CsvAsync(Mapping,
            "id,day,text,charge,name,plate\n1,,,speed,Ann,A1\n1,2020-01-01,seen,lamp,Ann,A1\n1,2020-01-02,other,speed,Bob,A1\n2,,,speed,Cy,\n");

        taken.Records.Select(record => record.LocalId).ShouldBe(["1", "2"]);
        var record = taken.Records[0];
        (record.Narrative, record.OccurredFrom!.Value.Day).ShouldBe(("seen", 1));
        record.Offenses.Select(offense => offense.Description).ShouldBe(["speed", "lamp"]);
        record.Persons.Select(person => (person.Id, person.Name!.Full)).ShouldBe([("who", "Ann"), ("who-2", "Bob")]);
        record.Vehicles.Single().Id.ShouldBe("car");
        record.Links.Select(link => (link.From, link.To)).ShouldBe([("who", "car"), ("who-2", "car")]);
        (taken.Rows[0].Line, taken.Rows[0].Rows).ShouldBe((2, 3));
        Encoding.UTF8.GetString(taken.Rows[1].Original.Span).ShouldBe("2,,,speed,Cy,");
        Encoding.UTF8.GetString(taken.Rows[0].Original.Span).Split('\n').Length.ShouldBe(3);
    }

    [Fact]
    public async Task OneBadRow_RejectsItsGroupAlone()
    {
        var taken = await Taken.CsvAsync(Mapping,
            "id,day,text,charge,name,plate\n1,,,a,Ann,\n1,never,,b,Ann,\n2,,,c,Cy,\n");

        taken.Rows.Count.ShouldBe(2);
        taken.Problems.Single().Line.ShouldBe(3);
        taken.Records.Single().LocalId.ShouldBe("2");
    }

    [Fact]
    public async Task RowsThatContradictEachOther_RejectTheirGroup()
    {
        var mapping = Some.Mapping(
            "occurredFrom: { date: a, format: yyyy-MM-dd }\noccurredTo: { date: b, format: yyyy-MM-dd }",
                "group: consecutive");

        var taken = await Taken.CsvAsync(mapping, "id,a,b\n1,2020-02-02,\n1,,2020-01-01\n");

        taken.Problems.Single().ShouldSatisfyAllConditions(
            problem => problem.Code.ShouldBe("times-reversed"), problem => problem.Column.ShouldBe("b"),
                problem => problem.Line.ShouldBe(2));
        taken.Records.ShouldBeEmpty();
    }

    [Fact]
    public async Task RowThatTellsNoId_IsRejectedByItself()
    {
        var taken = await Taken.CsvAsync(Mapping, "id,day,text,charge,name,plate\n1,,,a,Ann,\ntoo,few\n1,,,b,Ann,\n");

        taken.Codes.ShouldBe("cells-missing");
        taken.Records.Single().Offenses.Count.ShouldBe(2);
    }

    [Fact]
    public async Task GroupWithoutEnd_IsOneRejectedRow()
    {
        var limits = Taken.Context with { Limits = new IntakeLimits { GroupRowsMax = 10 } };
        var rows = string.Concat(Enumerable.Repeat("1,,,a,Ann,\n", 500));

        var taken = await Taken.CsvAsync(Mapping, $"id,day,text,charge,name,plate\n{rows}2,,,b,Ann,\n", limits);

        taken.Codes.ShouldBe("group-too-long");
        taken.Rows[0].Rows.ShouldBe(500);
        taken.Records.Single().LocalId.ShouldBe("2");
    }
}
