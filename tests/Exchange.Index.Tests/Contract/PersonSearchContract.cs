using Exchange.Records.Entities;
using Exchange.Records.Fields;
using Exchange.Records.Queries;

namespace Exchange.Index.Tests.Contract;

/// <summary>Clauses about persons: weighed, and explained criterion by criterion.</summary>
public abstract class PersonSearchContract : IndexContract
{
    [Theory]
    [InlineData("Quimby", "Wendell", "1987-03-09", true)]
    [InlineData("Quinby", "Wendell", "1987-03-09", true)]
    [InlineData("Quimby", "Wendel", "1987-09-03", true)]
    [InlineData("Wendell", "Quimby", "1987-03-09", true)]
    [InlineData("Larkspur", "Wendell", "1987-03-09", true)]
    [InlineData("Larkspur", "Wendell", "1987-03-08", false)]
    [InlineData("Larkspur", "Odette", "1987-03-09", false)]
    [InlineData("Quimby", "Odette", "1950-01-01", false)]
    public void Person_IsFoundDespiteErrors(string surname, string given, string birth, bool found)
    {
        Put(Some.RecordOf(Wendell()));

        Ids(About("person", ("surname", surname), ("given", given), ("birth", birth))).ShouldBe(found ? ["1"] : []);
    }

    [Fact]
    public void BetterAgreement_ComesFirst()
    {
        Put(
            Some.Record("typo") with { Persons = [Wendell() with { Name = new PersonName { Given = "Wendell", Surname = "Quinby" } }] },
            Some.Record("exact") with { Persons = [Wendell()] },
            Some.Record("otherSex") with { Persons = [Wendell() with { Sex = "F" }] },
            Some.Record("noSex") with { Persons = [Wendell() with { Sex = null }] });

        Ids(About("person", ("surname", "quimby"), ("given", "wendell"), ("birth", "1987-03-09"), ("sex", "M")))
            .ShouldBe(["exact", "noSex", "otherSex", "typo"], ignoreOrder: true);
        Ids(About("person", ("surname", "quimby"), ("given", "wendell"), ("birth", "1987-03-09"), ("sex", "M")))[0].ShouldBe("exact");
        Ids(About("person", ("surname", "quimby"), ("given", "wendell"), ("sex", "M"))).IndexOf("noSex")
            .ShouldBeLessThan(Ids(About("person", ("surname", "quimby"), ("given", "wendell"), ("sex", "M"))).IndexOf("otherSex"));
    }

    [Theory]
    [InlineData("height", "68..72", true)]
    [InlineData("height", ">72", false)]
    [InlineData("weight", "<=180", true)]
    [InlineData("age", "38..39", true)]
    [InlineData("age", "30..35", false)]
    [InlineData("birth", "1986..1988", true)]
    [InlineData("birth", "1988..1990", false)]
    [InlineData("tattoo", "anchor", true)]
    [InlineData("tattoo", "\"anchor blue\"", false)]
    [InlineData("surname", "qu*by", true)]
    [InlineData("given", "qu*by", false)]
    [InlineData("hair", "brown", true)]
    [InlineData("number", "D001*", true)]
    [InlineData("number", "D999*", false)]
    public void RangesAndWildcards_CutOffSharply(string field, string value, bool found)
    {
        Put(Some.RecordOf(Wendell()) with { OccurredFrom = Some.Noon });

        Ids(About("person", (field, value))).ShouldBe(found ? ["1"] : []);
        Ids(About("person", (field, value), ("sex", "M"))).ShouldBe(found ? ["1"] : []);
    }

    [Theory]
    [InlineData("25..35", true)]
    [InlineData("35..45", true)]
    [InlineData("41..45", false)]
    public void AgeOnRecord_MeetsARangeThatOverlapsIt(string range, bool found)
    {
        Put(Some.RecordOf(Some.Person() with { AgeMin = 30, AgeMax = 40 }));

        Ids(About("person", ("age", range))).ShouldBe(found ? ["1"] : []);
    }

    [Fact]
    public void LooksAlone_MustAllBeMetAsAsked()
    {
        Put(Some.RecordOf(Wendell()));

        Ids(About("person", ("sex", "M"), ("hair", "BRO"))).ShouldBe(["1"]);
        Ids(About("person", ("sex", "M"), ("hair", "BLK"))).ShouldBeEmpty();
        Ids(About("person", ("sex", "M"), ("eyes", "BLU"))).ShouldBeEmpty();
    }

    /// <summary>A letter that folding leaves nothing of has nothing to weigh, and must not find everybody.</summary>
    [Fact]
    public void NameOfNothing_FindsNobody()
    {
        Put(Some.RecordOf(Wendell()));

        Ids(About("person", ("surname", "\uFE70"))).ShouldBeEmpty();
        Ids(About("person", ("surname", "\uFE70"), ("birth", "1987-03-09"))).ShouldBeEmpty();
        Ids(About("person", ("birth", "1987-03-09"))).ShouldBe(["1"]);
    }

    [Fact]
    public void Explanation_SaysWhatAgreed_WhatNearly_WhatDiffered_AndWhatWasNotCompared()
    {
        Put(Some.RecordOf(Wendell()));

        var hit = Search(About("person", ("surname", "quinby"), ("given", "wendell"), ("birth", "1987-09-03"), ("sex", "F"), ("eyes", "BLU")))
            .Hits.ShouldHaveSingleItem();

        hit.Matches.Select(match => $"{match.Criterion} {match.Outcome} {match.Field.Path} {match.How is not null}").ShouldBe(
        [
            "given Agreed persons[].name.given False", "surname Partly persons[].name.surname True", "birth Partly persons[].dateOfBirth True",
            "sex Differed persons[].sex False", "eyes NotCompared persons[].eyeColor False",
        ]);
        hit.Matches.ShouldAllBe(match => match.EntityId == "p1" && match.EntityList == "persons");
    }

    /// <summary>Nobody learns from "differed" or "not compared" about a field that may be searched and not seen.</summary>
    [Fact]
    public void Explanation_BearsTheGroupsOfAllThatWasHeldAgainstIt()
    {
        Put(Some.RecordOf(Wendell() with { Role = "INCIDENT-VICTIM" }));

        var matches = Search(About("person", ("surname", "quimby"), ("given", "odette"), ("birth", "1987-03-09"), ("eyes", "BLU"))).Hits
            .ShouldHaveSingleItem().Matches;

        matches.Single(match => match.Criterion == "surname").Groups.ShouldBe(FieldGroupSet.Of(FieldGroup.Name, FieldGroup.VictimIdentity));
        var differed = matches.Single(match => match.Criterion == "given");
        differed.Outcome.ShouldNotBe(MatchOutcome.Agreed);
        differed.Groups.ShouldBe(FieldGroupSet.Of(FieldGroup.Name, FieldGroup.Alias, FieldGroup.VictimIdentity));
        matches.Single(match => match.Criterion == "eyes").Groups.ShouldBe(FieldGroupSet.Of(FieldGroup.PhysicalDescription));
    }

    [Fact]
    public void WhatMayNotBeSearched_IsNotCompared_AsIfItWereNotThere()
    {
        Put(Some.RecordOf(Wendell()));
        var query = About("person", ("surname", "quimby"), ("given", "wendell"), ("birth", "1987-03-09"), ("sex", "F"));

        var hit = Search(query, SomeScope.Without(FieldGroup.PhysicalDescription)).Hits.ShouldHaveSingleItem();

        hit.Matches.Single(match => match.Criterion == "sex").Outcome.ShouldBe(MatchOutcome.NotCompared);
        hit.Score.ShouldBeGreaterThan(Search(query).Hits[0].Score);
    }

    [Fact]
    public void WordOfANearlyRightName_IsExplained()
    {
        Put(Some.RecordOf(Wendell()));

        var match = Search(Text("quinby")).Hits.ShouldHaveSingleItem().Matches.ShouldHaveSingleItem();

        (match.Criterion, match.Asked, match.Outcome).ShouldBe(("name", "quinby", MatchOutcome.Partly));
        match.How.ShouldNotBeNullOrEmpty();
    }

    private static Person Wendell() => Some.Person("Quimby", "Wendell") with
    {
        DateOfBirth = Some.Date("1987-03-09"),
        Sex = "M",
        HairColor = "BRO",
        HeightInches = 70,
        WeightPounds = 180,
        ScarsMarksTattoos = [new ScarMarkTattoo { Category = "tattoo", Description = "blue anchor" }],
        Identifiers = [new PersonIdentifier { Type = "driver-licence", Value = "D001-4471" }],
    };
}
