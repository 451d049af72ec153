namespace Exchange.Intake.Tests.Mappings;

public sealed class SourceTests
{
    [Theory]
    [InlineData("a", " one ", "one")]
    [InlineData("=always", "one", "always")]
    [InlineData("{ join: [a, b, =end], with: '-' }", "one", "one-two-end")]
    [InlineData("{ template: '{a} near  {b}' }", "one", "one near two")]
    [InlineData("{ template: '{a} alone' }", "", null)]
    [InlineData("{ first: [a, b] }", "", "two")]
    [InlineData("{ column: a, empty: [none, nil] }", "NONE", null)]
    [InlineData("{ column: a, regex: '^(\\d+)-' }", "12-x", "12")]
    [InlineData("{ column: a, regex: '\\d+' }", "x12y", "12")]
    [InlineData("{ column: a, regex: '\\d+' }", "none", null)]
    [InlineData("{ column: a, remove: '$,' }", "$1,200", "1200")]
    [InlineData("{ column: a, case: title }", "JOHN DOE", "John Doe")]
    [InlineData("{ column: a, split: '|', part: 2 }", "x | y | z", "y")]
    [InlineData("{ column: a, split: '|', part: 4 }", "x | y | z", null)]
    [InlineData("{ column: a, table: { X: yes it is } }", "x", "yes it is")]
    [InlineData("{ column: a, table: { X: ~ } }", "x", null)]
    [InlineData("{ column: a, table: { X: y }, otherwise: leave-out }", "q", null)]
    [InlineData("{ column: a, table: { X: y }, otherwise: other }", "q", "other")]
    [InlineData("{ column: a, when: { column: b, is: [one, TWO] } }", "x", "x")]
    [InlineData("{ column: a, when: { column: b, isNot: two } }", "x", null)]
    [InlineData("{ column: a, when: { column: b, matches: '^t' } }", "x", "x")]
    [InlineData("{ column: a, when: { all: [b, { not: c }] } }", "x", "x")]
    [InlineData("{ column: a, when: { any: [c, { column: b, present: false }] } }", "x", null)]
    public async Task Source_GivesItsValue(string source, string cell, string? expected)
    {
        var taken = await Taken.CsvAsync(Some.Mapping($"narrative: {source}"), $"id,a,b,c\n1,\"{cell}\",two,\n");

        taken.Codes.ShouldBe("");
        taken.Records.Single().Narrative.ShouldBe(expected);
    }

    [Theory]
    [InlineData("ageMin: a", "41.0", 41)]
    [InlineData("ageMin: a", "", null)]
    [InlineData("ageMin: { column: a, otherwise: leave-out }", "unknown", null)]
    [InlineData("ageMin: { column: a, otherwise: leave-out }", "900", null)]
    [InlineData("ageMin: { column: a, otherwise: '18' }", "unknown", 18)]
    public async Task Number_IsReadOrReplaced(string field, string cell, int? expected)
    {
        var taken = await Taken.CsvAsync(Some.Mapping($"persons:\n  - sex: =M\n    when: id\n    juvenile: =no\n    {field}\n    name: {{ full: b }}"), $"id,a,b\n1,{cell},x\n");

        taken.Codes.ShouldBe("");
        taken.Records.Single().Persons.Single().AgeMin.ShouldBe(expected);
        taken.Records[0].Persons[0].Juvenile.ShouldBe(false);
    }

    [Theory]
    [InlineData("abc", "number-unreadable")]
    [InlineData("1e999", "number-unreadable")]
    [InlineData("NaN", "number-unreadable")]
    [InlineData("900", "number-out-of-range")]
    public async Task NumberThatCannotBeUsed_RejectsTheRow(string cell, string code)
    {
        var taken = await Taken.CsvAsync(Some.Mapping("persons:\n  - ageMin: a"), $"id,a\n1,{cell}\n");

        taken.Problems.Single().ShouldSatisfyAllConditions(
            problem => problem.Code.ShouldBe(code), problem => problem.Column.ShouldBe("a"),
                problem => problem.Line.ShouldBe(2));
    }

    [Fact]
    public async Task PatternThatWouldBacktrack_IsQuick()
    {
        var taken = await Taken.CsvAsync(Some.Mapping("narrative: { column: a, regex: '^(a+)+$' }"),
            $"id,a\n1,{new string('a', 100_000)}b\n");

        taken.Records.Single().Narrative.ShouldBeNull();
    }

    [Fact]
    public async Task ColumnsAllEmpty_MakeNoEntity()
    {
        var mapping = Some.Mapping("persons:\n  - { role: =ARREST-ARRESTEE, sex: a }\n  - { role: =INCIDENT-VICTIM, when: b }");

        var taken = await Taken.CsvAsync(mapping, "id,a,b\n1,,\n2,M,x\n");

        taken.Records.Select(record => record.Persons.Count).ShouldBe([0, 2]);
        taken.Records[1].Persons.Select(person => person.Id).ShouldBe(["persons-1", "persons-2"]);
    }

    [Fact]
    public async Task LinkToAnEntityThatIsNotThere_IsNotMade()
    {
        var mapping = Some.Mapping(
            "persons:\n  - { id: p, sex: a }\nvehicles:\n  - { id: v, plate: b }\nlinks:\n" +
            "  - { type: owner, from: p, to: v }\n  - { type: related-record, from: p, toRecord: { template: 'TXHPD0000/cad/{c}' } }");

        var taken = await Taken.CsvAsync(mapping, "id,a,b,c\n1,M,,\n2,M,AB1,77\n");

        taken.Records.Select(record => record.Links.Count).ShouldBe([0, 2]);
        taken.Records[1].Links[1].To.ShouldBe("TXHPD0000/cad/77");
    }

    [Fact]
    public async Task SkippedRows_AreCountedAsRejected()
    {
        var taken = await Taken.CsvAsync(Some.Mapping("narrative: a",
            "skip: { when: { column: a, is: test }, because: test record }"), "id,a\n1,x\n2,TEST\n3,y\n");

        taken.Rows.Count.ShouldBe(3);
        taken.Codes.ShouldBe("skipped-by-rule");
        taken.Problems.Single().Message.ShouldContain("test record");
    }

    [Theory]
    [InlineData("latitude: lat\n    longitude: lon", "-77.1", "39.1", "")]
    [InlineData("latitude: lat\n    longitude: lon", "39.1", "-77.1", "coordinates-swapped")]
    public async Task SwappedCoordinatesByTheBounds_AreRejected(string fields, string lon, string lat, string code)
    {
        var mapping = Some.Mapping($"locations:\n  - {fields}",
            "bounds: { south: 38, west: -78, north: 40, east: -76 }");

        var taken = await Taken.CsvAsync(mapping, $"id,lat,lon\n1,{lat},{lon}\n");

        taken.Codes.ShouldBe(code);
    }

    [Fact]
    public async Task SwappedCoordinatesByTheEarth_AreRejectedWithBothColumns()
    {
        var taken = await Taken.CsvAsync(Some.Mapping("locations:\n  - latitude: lat\n    longitude: lon"),
            "id,lat,lon\n1,-122.4,37.7\n2,95,190\n");

        taken.Codes.ShouldBe("coordinates-swapped number-out-of-range number-out-of-range");
        taken.Problems.First().Column.ShouldBe("lat, lon");
    }

    [Fact]
    public async Task ProblemsOfTheWholeRecord_NameTheColumns()
    {
        var fields = "occurredFrom: { date: a, format: yyyy-MM-dd }\noccurredTo: { date: b, format: yyyy-MM-dd }\nlocations:\n  - { latitude: c, longitude: d }";

        var taken = await Taken.CsvAsync(Some.Mapping(fields), "id,a,b,c,d\n1,2020-02-02,2020-01-01,12,\n");

        taken.Problems.Select(problem => (problem.Code, problem.Column)).ShouldBe([("times-reversed", "b"),
            ("coordinates-incomplete", "c, d")]);
    }

    [Fact]
    [Requirement("RLEX-IV-G")]
    public async Task RefusedDataClassInARow_RejectsIt()
    {
        var taken = await Taken.CsvAsync(Some.Mapping("dataClass: a"), "id,a\n1,CHRI\n2,cji\n");

        taken.Codes.ShouldBe("class-refused");
        taken.Records.Single().DataClass.ShouldBe("cji");
    }

    [Fact]
    [Requirement("RLEX-VII-D-2")]
    public async Task FirearmWithoutCrimeLinkedStatus_RejectsTheRow()
    {
        var mapping = Some.Mapping("firearms:\n  - serial: gun\n    status: { column: why, otherwise: leave-out }");

        var taken = await Taken.CsvAsync(mapping, "id,gun,why\n1,A1,registered\n2,A2,stolen\n3,A3,\n");

        taken.Codes.ShouldBe("field-missing field-missing");
        taken.Records.Single().Firearms.Single().Status.ShouldBe("stolen");
    }
}
