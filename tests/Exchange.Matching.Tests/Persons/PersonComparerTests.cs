using Exchange.Matching.Names;
using Exchange.Matching.Persons;
using Exchange.Records.Entities;
using Exchange.Records.Fields;
using Exchange.Records.Identity;

namespace Exchange.Matching.Tests.Persons;

public sealed class PersonComparerTests
{
    private static readonly PersonQuestion Smith = new() { Surname = "Smith", Given = "Robert", Birth = new PartialDate(1980, 3, 12) };

    [Theory]
    [InlineData("Smith", "Robert", "1980-03-12", true)]
    [InlineData("Smith", "Bob", "1980-03-12", true)]
    [InlineData("Smyth", "Robert", "1980-12-03", true)]
    [InlineData("Smtih", "Robret", "1980-03-12", true)]
    [InlineData("Robert", "Smith", "1980-03-12", true)]
    [InlineData("Jones", "Robert", "1980-03-12", true)]
    [InlineData("Smith-Jones", "Robert Lee", "1980", true)]
    [InlineData("Smith", "R", "1980-03-12", true)]
    [InlineData("Smith", "Robert", null, true)]
    [InlineData("Smith", "Robert", "1961-07-30", false)]
    [InlineData("Jones", "Alice", "1980-03-12", false)]
    [InlineData("Smith", "Alice", null, false)]
    public void PersonsThatMayBeMeant_Match(string surname, string given, string? birth, bool isMatch) =>
        Compare(Smith, Card(surname, given, birth)).IsMatch.ShouldBe(isMatch);

    [Fact]
    public void BetterAgreement_WeighsMore()
    {
        var inOrder = new[]
        {
            Card("Smith", "Robert", "1980-03-12"), Card("Smith", "Robert", "1980-12-03"), Card("Smith", "Robert", null),
            Card("Smith", "Robert", "1961-07-30"), Card("Smith", "Alice", "1961-07-30"),
        };

        var weights = inOrder.Select(card => Compare(Smith, card).Weight).ToList();

        weights.ShouldBe(weights.OrderDescending());
        weights.Distinct().Count().ShouldBe(weights.Count);
    }

    [Fact]
    public void RareName_WeighsMoreThanACommonOne() =>
        Compare(Smith with { Surname = "Quattlebaum" }, Card("Quattlebaum", "Robert", null)).Weight
            .ShouldBeGreaterThan(Compare(Smith, Card("Smith", "Robert", null)).Weight);

    [Fact]
    public void Parts_FindEachOtherInAnyOrder() =>
        Compare(new PersonQuestion { Name = "García Márquez Gabriel" }, Card("García Márquez", "Gabriel José", null)).IsMatch.ShouldBeTrue();

    [Theory]
    [InlineData("Delacruz", "De La Cruz")]
    [InlineData("De La Cruz", "DELACRUZ")]
    [InlineData("Smith-Jones", "Smithjones")]
    [InlineData("Smithjones", "Smith-Jones")]
    public void NamesWrittenTogetherOrApart_AreOne(string asked, string found) =>
        Compare(new PersonQuestion { Surname = asked }, Card(found, "Ana", null))
            .ShouldSatisfyAllConditions(it => it.IsMatch.ShouldBeTrue(), it => it.Evidence[0].Outcome.ShouldBe(EvidenceOutcome.Agreed));

    [Fact]
    public void Alias_CountsWhereItMayBeSearched()
    {
        var person = Person("Jones", "Alice", null) with { Aliases = [new PersonAlias { Full = "Robert Smith" }] };
        var card = PersonCard.Of(person, null);
        var probe = PersonProbe.Of(Smith with { Birth = null });

        PersonComparer.Weigh(probe, card, FieldGroupSet.All).IsMatch.ShouldBeTrue();
        PersonComparer.Weigh(probe, card, FieldGroupSet.Of(FieldGroup.Name)).IsMatch.ShouldBeFalse();
        PersonComparer.Compare(probe, card, FieldGroupSet.All).Evidence.ShouldAllBe(it => it.Field!.Path == "persons[].aliases[].full");
    }

    /// <summary>Noninterference: what may not be searched weighs, matches and reads as if it were not there.</summary>
    [Theory]
    [InlineData(FieldGroup.Alias)]
    [InlineData(FieldGroup.DateOfBirth)]
    [InlineData(FieldGroup.PhysicalDescription)]
    [InlineData(FieldGroup.Identifiers)]
    [InlineData(FieldGroup.Name)]
    public void HiddenGroup_IsAsIfItWereNotOnRecord(FieldGroup hidden)
    {
        var person = Everything();
        var without = hidden switch
        {
            FieldGroup.Alias => person with { Aliases = [] },
            FieldGroup.DateOfBirth => person with { DateOfBirth = null, AgeMin = null, AgeMax = null },
            FieldGroup.Identifiers => person with { Identifiers = [] },
            FieldGroup.Name => person with { Name = null },
            _ => person with { Sex = null, Race = null, EyeColor = null, HairColor = null, HeightInches = null, WeightPounds = null },
        };
        var searchable = FieldGroupSet.Of([.. FieldGroupSet.All.Enumerate().Where(group => group != hidden)]);

        var seen = PersonComparer.Compare(PersonProbe.Of(AskingEverything()), PersonCard.Of(person, Day), searchable);
        var never = PersonComparer.Compare(PersonProbe.Of(AskingEverything()), PersonCard.Of(without, Day), FieldGroupSet.All);

        seen.Weight.ShouldBe(never.Weight);
        seen.IsMatch.ShouldBe(never.IsMatch);
        seen.Evidence.ShouldBe(never.Evidence);
    }

    [Fact]
    public void Evidence_HasARowForEverythingAsked_AndAddsUp()
    {
        var comparison = Compare(AskingEverything(), PersonCard.Of(Everything(), Day));

        comparison.Evidence.Select(it => it.Criterion)
            .ShouldBe(["given", "surname", "birth", "age", "sex", "race", "eyes", "hair", "height", "weight", "number"]);
        comparison.Evidence.Sum(it => it.Weight).ShouldBe(comparison.Weight, 1e-9);
        comparison.Evidence.ShouldAllBe(it => it.Outcome == EvidenceOutcome.Agreed);
        PersonComparer.Weigh(PersonProbe.Of(AskingEverything()), PersonCard.Of(Everything(), Day), FieldGroupSet.All)
            .ShouldBe(new PersonWeight(comparison.Weight, comparison.IsMatch));
    }

    [Theory]
    [InlineData("Smyth", "Bob", "1980-12-03",
        "given name is a short or other form of the name; surname is one typing error apart; date of birth agrees with day and month swapped")]
    [InlineData("Robert", "Smith", null,
        "given name is the same, as another part of the name; surname is the same, as another part of the name; date of birth not on record")]
    [InlineData("Jones", "Robert", "1961-07-30", "given name is the same; surname differs; date of birth differs")]
    public void Evidence_SpeaksInWords(string surname, string given, string? birth, string words) =>
        string.Join("; ", Compare(Smith, Card(surname, given, birth)).Evidence.Select(EvidenceText.Of)).ShouldBe(words);

    [Fact]
    public void EvidenceText_HasWordsForEveryKind_AndNoValues()
    {
        foreach (var outcome in Enum.GetValues<EvidenceOutcome>())
        {
            foreach (var kind in Enum.GetValues<EvidenceKind>())
            {
                EvidenceText.Of(new PersonEvidence("surname", outcome, kind, 1, null)).ShouldStartWith("surname ");
            }
        }
    }

    [Fact]
    public void NoNameAndNoDate_EverythingAskedMustAgree()
    {
        var question = new PersonQuestion { Sex = "M", Hair = "RED" };

        Compare(question, PersonCard.Of(new Person { Id = "p", Sex = "M", HairColor = "RED" }, null)).IsMatch.ShouldBeTrue();
        Compare(question, PersonCard.Of(new Person { Id = "p", Sex = "M" }, null)).IsMatch.ShouldBeFalse();
        Compare(question, PersonCard.Of(new Person { Id = "p", Sex = "M", HairColor = "BLK" }, null)).IsMatch.ShouldBeFalse();
        Compare(new PersonQuestion(), PersonCard.Of(Everything(), Day)).IsMatch.ShouldBeFalse();
    }

    [Theory]
    [InlineData(40, 1980, 1980, EvidenceOutcome.Agreed)]
    [InlineData(40, 1979, 1979, EvidenceOutcome.Agreed)]
    [InlineData(40, 1982, 1984, EvidenceOutcome.Differed)]
    [InlineData(40, 1960, 1962, EvidenceOutcome.Differed)]
    [InlineData(null, 1980, 1980, EvidenceOutcome.NotCompared)]
    public void Age_IsHeldAgainstYearsOfBirth(int? age, int from, int to, EvidenceOutcome outcome) =>
        Compare(new PersonQuestion { Surname = "Smith", BornFrom = from, BornTo = to }, PersonCard.Of(Person("Smith", "Bob", null) with { AgeMin = age }, Day))
            .Evidence[1].Outcome.ShouldBe(outcome);

    [Fact]
    public void Word_FindsTheNameThatItIsAlikeTo()
    {
        var card = PersonCard.Of(Everything(), Day);

        card.Find(new NameToken("rob", NameRole.Unknown), FieldGroupSet.All)!.Value.Agreement.ShouldBe(NameAgreement.Nickname);
        card.Find(new NameToken("rob", NameRole.Unknown), FieldGroupSet.Of(FieldGroup.Alias)).ShouldBeNull();
        card.Find(new NameToken("tiny", NameRole.Unknown), FieldGroupSet.All)!.Value.Field.Path.ShouldBe("persons[].aliases[].full");
    }

    private static DateTimeOffset Day => new(2020, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private static PersonQuestion AskingEverything() => Smith with
    {
        BornFrom = 1979, BornTo = 1981, Sex = "M", Race = "W", Eyes = "BLU", Hair = "BRO", HeightInches = 70, WeightPounds = 180,
        Numbers = ["900-01-0001"],
    };

    private static Person Everything() => Person("Smith", "Robert", "1980-03-12") with
    {
        Aliases = [new PersonAlias { Full = "Tiny" }], AgeMin = 40, Sex = "M", Race = "W", EyeColor = "BLU", HairColor = "BRO",
        HeightInches = 70, WeightPounds = 180, Identifiers = [new PersonIdentifier { Type = "ssn", Value = "900010001" }],
    };

    private static PersonComparison Compare(PersonQuestion question, PersonCard card) =>
        PersonComparer.Compare(PersonProbe.Of(question), card, FieldGroupSet.All);

    private static PersonCard Card(string surname, string given, string? birth) => PersonCard.Of(Person(surname, given, birth), null);

    private static Person Person(string surname, string given, string? birth) => new()
    {
        Id = "p1",
        Name = new PersonName { Surname = surname, Given = given },
        DateOfBirth = PartialDate.TryParse(birth, out var date) ? date : null,
    };
}
