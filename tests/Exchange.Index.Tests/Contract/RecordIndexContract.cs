using Exchange.Records;
using Exchange.Records.Entities;

namespace Exchange.Index.Tests.Contract;

/// <summary>What every index does with records and queries.</summary>
public abstract class RecordIndexContract : IndexContract
{
    [Fact]
    public void SurnameAndBirthYear_MatchOnePersonWhoIsBoth_NeverTwo()
    {
        Put(Some.RecordOf(Born("Quimby", "1987-03-09", "p1"), Born("Larkspur", "1990", "p2")));

        Ids(About("person", ("surname", "quimby"), ("birth", "1987"))).ShouldBe(["1"]);
        Ids(About("person", ("surname", "larkspur"), ("birth", "1990-05"))).ShouldBe(["1"]);
        Ids(About("person", ("surname", "quimby"), ("birth", "1990"))).ShouldBeEmpty();
    }

    [Fact]
    public void TwoClauses_MayBeMetByTwoEntities()
    {
        Put(Some.RecordOf(Born("Quimby", "1987", "p1"), Born("Larkspur", "1990", "p2")) with { Vehicles = [Some.Vehicle()] });

        Ids(About("person", ("surname", "quimby")).And("person", ("birth", "1990"))).ShouldBe(["1"]);
        Ids(About("person", ("surname", "quimby")).And("vehicle", ("plate", "QZX4471"))).ShouldBe(["1"]);
        Ids(About("person", ("surname", "quimby")).And("vehicle", ("plate", "AAA111"))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("José", "jose")]
    [InlineData("Jose", "JOSÉ")]
    [InlineData("de la Cruz", "cruz de la")]
    [InlineData("O'Brien", "obrien")]
    [InlineData("Smith-Jones", "jones smith")]
    [InlineData("Smythe", "sm?th*")]
    [InlineData("Smythe", "*the")]
    public void Name_IsFoundByItsWordsInAnyOrder(string surname, string asked)
    {
        Put(Some.RecordOf(Some.Person(surname)));

        Ids(About("person", ("surname", asked))).ShouldBe(["1"]);
    }

    [Theory]
    [InlineData("Smith", "smi")]
    [InlineData("Smith", "smithson")]
    [InlineData("Smith", "smith jones")]
    [InlineData("Smith", "smith?")]
    public void OtherName_IsNotFound(string surname, string asked)
    {
        Put(Some.RecordOf(Some.Person(surname)));

        Ids(About("person", ("surname", asked))).ShouldBeEmpty();
    }

    [Fact]
    public void NameInParts_IsFoundAcrossThem_AndInAliases()
    {
        Put(Some.RecordOf(Some.Person("Quimby", "Wendell") with { Aliases = [new PersonAlias { Full = "Dell Q" }] }));

        Ids(About("person", ("name", "wendell quimby"))).ShouldBe(["1"]);
        Ids(About("person", ("name", "dell q"))).ShouldBe(["1"]);
        Ids(About("person", ("given", "quimby"))).ShouldBe(["1"]);
        Ids(About("person", ("given", "quimby"), ("surname", "larkspur"))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("vehicle", "plate", "qzx4471", true)]
    [InlineData("vehicle", "plate", "QZX-4471", true)]
    [InlineData("vehicle", "plate", "QZX*", true)]
    [InlineData("vehicle", "plate", "Q?X44*", true)]
    [InlineData("vehicle", "plate", "4471", false)]
    [InlineData("telephone", "number", "850.555.0142", true)]
    [InlineData("telephone", "number", "*0142", true)]
    [InlineData("telephone", "number", "5550142", false)]
    [InlineData("property", "serial", "sn0042", true)]
    [InlineData("firearm", "serial", "K77120", true)]
    public void Numbers_AreComparedAsOneRunOfLettersAndDigits(string entity, string field, string asked, bool found)
    {
        Put(Some.Record() with
        {
            Vehicles = [Some.Vehicle()], Telephones = [Some.Telephone()], Properties = [Some.Property()], Firearms = [Some.Firearm()],
        });

        Ids(About(entity, (field, asked))).ShouldBe(found ? ["1"] : []);
    }

    [Theory]
    [InlineData("1987-03-09", "1987", true)]
    [InlineData("1987-03-09", "1987-03", true)]
    [InlineData("1987-03-09", "1987-03-09", true)]
    [InlineData("1987", "1987-03-09", true)]
    [InlineData("1987-03", "1987-03-09", true)]
    [InlineData("1987-03-09", "1987-03-10", false)]
    [InlineData("1987-03-09", "1987-09-03", true)]
    [InlineData("1987-03-09", "1988-04-10", false)]
    [InlineData("1987-03", "1987-04", false)]
    [InlineData("1987", "1988", false)]
    public void Dates_AreAlike_AsFarAsBothAreKnown(string found, string asked, bool agrees)
    {
        Put(Some.RecordOf(Born("Quimby", found)));

        Ids(About("person", ("birth", asked))).ShouldBe(agrees ? ["1"] : []);
    }

    [Fact]
    public void Words_MustAllOccurSomewhereInTheRecord()
    {
        Put(Some.RecordOf(Some.Person("Quimby")) with { Narrative = "The rear door was forced.", Locations = [Some.Location()] });

        Ids(Text("quimby door")).ShouldBe(["1"]);
        Ids(Text("DOOR main qui*")).ShouldBe(["1"]);
        Ids(Text("quimby window")).ShouldBeEmpty();
    }

    /// <summary>Codes are not words: an M asked for is an initial, not somebody's sex; nor are ids and links, which no reader ever sees.</summary>
    [Fact]
    public void CodesIdsAndLinks_AreNotWords()
    {
        Put(Some.RecordOf(Some.Person(id: "ssn900123456") with { Sex = "M" }, Some.Victim()) with
        {
            Links = [new EntityLink { Type = "spouse", From = "ssn900123456", To = "p2" }], Marks = ["sealed"],
        });

        foreach (var word in new[] { "m", "sealed", "incident", "subject", "ssn900123456", "p2", "spouse" })
        {
            Ids(Text(word)).ShouldBeEmpty(word);
        }

        Ids(About("person", ("sex", "m"))).ShouldBe(["1"]);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("? **")]
    [InlineData("--")]
    [InlineData("")]
    [InlineData("\uFE70")]
    public void SignsWithoutAWord_FindNothing(string text)
    {
        Put(Some.RecordOf(Some.Person()) with { Telephones = [Some.Telephone() with { Number = "--" }] });

        Ids(Text(text)).ShouldBeEmpty();
        Ids(About("person", ("surname", text))).ShouldBeEmpty();
        Ids(About("telephone", ("number", text))).ShouldBeEmpty();
    }

    [Fact]
    public void Kinds_NarrowTheAnswer_AndAreCounted()
    {
        Put(Named("1", "incident"), Named("2", "arrest"), Named("3", "arrest"));

        Ids(Text("quimby") with { Kinds = ["arrest"] }).ShouldBe(["2", "3"]);
        Search(Text("quimby")).Facets.Kinds.ShouldBe(new Dictionary<string, long> { ["arrest"] = 2, ["incident"] = 1 });
    }

    [Theory]
    [InlineData("2026-01-01", "2026-01-31", true)]
    [InlineData("2026-01-10", "2026-01-10", true)]
    [InlineData("2026-01-13", "2026-01-14", false)]
    [InlineData("2026-01-01", "2026-01-09", false)]
    [InlineData("2026-01-12", null, true)]
    [InlineData(null, "2026-01-09", false)]
    public void Span_MeetsEventsThatOverlapIt(string? from, string? to, bool found)
    {
        Put(Named("1") with { OccurredFrom = Some.Time("2026-01-10T00:00:00Z"), OccurredTo = Some.Time("2026-01-12T12:00:00Z") });

        Ids(Text("quimby") with { From = Day(from), To = Day(to) }).ShouldBe(found ? ["1"] : []);
    }

    /// <summary>An event of which only the end is known used to be dated by its report, which comes later.</summary>
    [Fact]
    public void EventOfWhichOnlyTheEndIsKnown_IsFoundAtItsEnd()
    {
        Put(Named("1") with { OccurredTo = Some.Time("2026-01-10T00:00:00Z"), ReportedAt = Some.Time("2026-02-20T00:00:00Z") });

        Ids(Text("quimby") with { From = Day("2026-01-09"), To = Day("2026-01-11") }).ShouldBe(["1"]);
        Ids(Text("quimby") with { From = Day("2026-02-19"), To = Day("2026-02-21") }).ShouldBeEmpty();
    }

    [Fact]
    public void RecordWithoutAnyTime_IsOutsideEverySpan()
    {
        Put(Named("1"));

        Ids(Text("quimby") with { From = Day("2000-01-01") }).ShouldBeEmpty();
        Ids(Text("quimby")).ShouldBe(["1"]);
    }

    [Fact]
    public void Limit_CutsTheHits_NotTheCounts()
    {
        Put([.. Enumerable.Range(1, 9).Select(n => Named($"{n}"))]);

        var answer = Search(Text("quimby") with { Limit = 3 });

        answer.Hits.Select(hit => hit.Id.LocalId).ShouldBe(["1", "2", "3"]);
        answer.Total.ShouldBe(9);
        answer.Facets.Kinds["incident"].ShouldBe(9);
    }

    [Fact]
    public void Order_IsByWorthThenById_WhateverTheOrderOfArrival()
    {
        ContributedRecord[] records = [Named("10"), Named("2"), Named("1") with { Owner = Some.Police }, Named("5") with { System = "cad" }];
        var other = Create();
        Put(records);
        foreach (var record in records.Reverse())
        {
            other.Put(record);
        }

        var order = Search(Text("quimby")).Hits.Select(hit => hit.Id.ToString()).ToList();

        order.ShouldBe(["FL9900000/cad/5", "FL9900000/rms/10", "FL9900000/rms/2", "FL9900100/rms/1"]);
        Search(other, Text("quimby"), SomeScope.Everything).Hits.Select(hit => hit.Id.ToString()).ShouldBe(order);
    }

    [Fact]
    public void Score_DependsOnTheQueryAlone()
    {
        Put(Named("1"));
        var alone = Search(About("person", ("surname", "quimby"))).Hits[0].Score;

        Put([.. Enumerable.Range(2, 50).Select(n => Named($"{n}"))]);

        Search(About("person", ("surname", "quimby"))).Hits.ShouldAllBe(hit => hit.Score == alone);
    }

    [Fact]
    public void Match_SaysWhatMetWhatAndWhere()
    {
        Put(Some.RecordOf(Some.Victim(), Born("Quimby", "1987", "p7")));

        var hit = Search(About("person", ("surname", "quimby"), ("birth", "1987"))).Hits.ShouldHaveSingleItem();

        hit.Matches.Select(match => $"{match.EntityList} {match.EntityId} {match.Criterion} {match.Field.Path}").ShouldBe(
            ["persons p7 surname persons[].name.surname", "persons p7 birth persons[].dateOfBirth"]);
    }

    [Fact]
    public void NewVersion_TakesThePlaceOfTheOld()
    {
        Put(Some.RecordOf(Some.Person("Quimby")));
        Put(Some.RecordOf(Some.Person("Larkspur")));

        Index.Count.ShouldBe(1);
        Ids(Text("quimby")).ShouldBeEmpty();
        Ids(Text("larkspur")).ShouldBe(["1"]);
    }

    [Fact]
    public void RemovedRecords_AreNotFound()
    {
        Put(Named("1"), Named("2"), Named("3"));

        Index.Remove(Named("2").Id);
        Index.Remove(Named("77").Id);
        Ids(Text("quimby")).ShouldBe(["1", "3"]);

        Index.RemoveAll(id => id.LocalId == "3");
        Ids(Text("quimby")).ShouldBe(["1"]);
        Index.Count.ShouldBe(1);
    }

    [Fact]
    public void CanceledSearch_Ends()
    {
        Put(Named("1"));

        Should.Throw<OperationCanceledException>(() => Index.Search(Text("quimby"), SomeScope.Everything, SearchBudget.Unlimited, new CancellationToken(canceled: true)));
    }

    private static ContributedRecord Named(string localId, string kind = "incident") =>
        Some.Record(localId, kind) with { Persons = [Some.Person("Quimby")] };

    private static Person Born(string surname, string birth, string id = "p1") =>
        Some.Person(surname, id: id) with { DateOfBirth = Some.Date(birth) };

    private static DateTimeOffset? Day(string? day) => day is null ? null : Some.Time(day + "T00:00:00Z");
}
