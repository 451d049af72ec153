using Exchange.Records.Entities;

namespace Exchange.Index.Tests.Contract;

/// <summary>What the words of the search box find.</summary>
public abstract class QueryTextContract : IndexContract
{
    [Theory]
    [InlineData("rear door", true)]
    [InlineData("DOOR forced", true)]
    [InlineData("rear window", false)]
    [InlineData("window OR door", true)]
    [InlineData("door -window", true)]
    [InlineData("door -forced", false)]
    [InlineData("door NOT (rear glass)", true)]
    [InlineData("(window OR rear) (glass OR forced)", true)]
    [InlineData("forc*", true)]
    [InlineData("for?ed", true)]
    [InlineData("for?d", false)]
    [InlineData("*rced", true)]
    [InlineData("\"rear door\"", true)]
    [InlineData("\"door rear\"", false)]
    [InlineData("\"door rear\"~0", false)]
    [InlineData("\"door rear\"~1", true)]
    [InlineData("\"rear forced\"", false)]
    [InlineData("\"rear forced\"~1", false)]
    [InlineData("\"rear forced\"~2", true)]
    [InlineData("\"forced rear\"~2", true)]
    [InlineData("narrative:\"rear door\"", true)]
    [InlineData("narrative:\"forced rear\"~2", true)]
    [InlineData("narrative:door", true)]
    [InlineData("narrative:quimby", false)]
    [InlineData("quimby door", true)]
    [InlineData("the was of", false)]
    [InlineData("the door of rear", true)]
    public void Text_FindsWhatItSays(string text, bool found)
    {
        Put(Some.RecordOf(Some.Person("Quimby")) with { Narrative = "The rear door was forced." });

        Ids(Text(text)).ShouldBe(found ? ["1"] : []);
    }

    [Fact]
    public void Phrase_IsWithinOneValue()
    {
        Put(Some.RecordOf(Some.Person("Quimby", "Wendell")) with { Narrative = "blue", SourceNotes = "sedan" });

        Ids(Text("\"blue sedan\"")).ShouldBeEmpty();
        Ids(Text("blue sedan")).ShouldBe(["1"]);
    }

    [Theory]
    [InlineData("QZX4471")]
    [InlineData("qzx-4471")]
    [InlineData("8505550142")]
    [InlineData("(850) 555-0142")]
    [InlineData("850.555.0142")]
    [InlineData("SN0042")]
    public void Numbers_AreFoundHoweverTheyAreWritten(string text)
    {
        Put(Some.Record() with { Vehicles = [Some.Vehicle()], Telephones = [Some.Telephone()], Properties = [Some.Property()] });

        Ids(Text(text)).ShouldBe(["1"]);
    }

    [Theory]
    [InlineData("3/9/1987", true)]
    [InlineData("9 March 1987", true)]
    [InlineData("March 10, 1987", false)]
    [InlineData("quimby 3/9/1987", true)]
    public void WholeDate_FindsWhoWasBornThen(string text, bool found)
    {
        Put(Some.RecordOf(Some.Person("Quimby") with { DateOfBirth = Some.Date("1987-03-09") }));

        Ids(Text(text)).ShouldBe(found ? ["1"] : []);
    }

    [Fact]
    public void WholeDate_FindsItselfInANarrative()
    {
        Put(Some.Record() with { Narrative = "He was born 3/9/1987 in Quincy." });

        Ids(Text("3/9/1987")).ShouldBe(["1"]);
    }

    [Theory]
    [InlineData("kathrine", "Katherine", true)]
    [InlineData("bill", "William", true)]
    [InlineData("smyth", "Smith", true)]
    [InlineData("quinby", "Quimby", true)]
    [InlineData("vedernikov", "Ведерников", true)]
    [InlineData("q", "Quimby", false)]
    [InlineData("larkspur", "Quimby", false)]
    [InlineData("\"bill\"", "William", false)]
    [InlineData("bil*", "William", false)]
    public void Word_FindsPeopleOfAlikeNames(string word, string name, bool found)
    {
        Put(Some.RecordOf(Some.Person(name, "Wendell")));

        Ids(Text(word)).ShouldBe(found ? ["1"] : []);
    }

    [Fact]
    public void AlikeNames_AreNamesOfPersonsAlone()
    {
        Put(Some.Record() with { Narrative = "William", Organizations = [new Organization { Id = "o1", Name = "William" }] });

        Ids(Text("bill")).ShouldBeEmpty();
    }

    [Fact]
    public void FieldsOfOneGroup_AreMetByOnePerson()
    {
        Put(Some.RecordOf(Born("Quimby", "1987", "p1"), Born("Larkspur", "1990", "p2")));

        Ids(Text("surname:quimby birth:1987")).ShouldBe(["1"]);
        Ids(Text("surname:quimby birth:1990")).ShouldBeEmpty();
        Ids(Text("(surname:quimby) (birth:1990)")).ShouldBe(["1"]);
        Ids(Text("surname:quimby -birth:1990")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("year:2008..2010", true)]
    [InlineData("year:>2009", false)]
    [InlineData("color:blue", true)]
    [InlineData("color:red", false)]
    [InlineData("plate:qzx*", true)]
    [InlineData("tag:QZX-4471 year:2009", true)]
    [InlineData("near:30.44,-84.28,100", true)]
    [InlineData("near:30.45,-84.28,100", false)]
    [InlineData("near:30.45,-84.28,1200", true)]
    [InlineData("city:quincy", true)]
    [InlineData("street:\"main street\"", true)]
    [InlineData("street:\"main avenue\"", false)]
    [InlineData("street:mai*", true)]
    [InlineData("date:2026-01-10", true)]
    [InlineData("date:1/11/2026..1/12/2026", true)]
    [InlineData("date:2026-01-13", false)]
    [InlineData("kind:incident", true)]
    [InlineData("kind:arrest", false)]
    public void Fields_FindWhatTheySay(string text, bool found)
    {
        Put(Some.Record() with
        {
            OccurredFrom = Some.Time("2026-01-10T22:00:00Z"),
            OccurredTo = Some.Time("2026-01-12T04:00:00Z"),
            Vehicles = [Some.Vehicle() with { ModelYear = 2009, Color = "BLU" }],
            Locations = [Some.Location() with { Latitude = 30.44, Longitude = -84.28 }],
        });

        Ids(Text(text)).ShouldBe(found ? ["1"] : []);
    }

    [Theory]
    [InlineData("1987-03-09", "birth:1986..1988", true)]
    [InlineData("1987", "birth:1987-03..1987-05", true)]
    [InlineData("1987-03-09", "birth:1988..1990", false)]
    [InlineData("1987-03-09", "birth:1986~2", true)]
    public void BirthInARange_IsCutOffSharply(string born, string text, bool found)
    {
        Put(Some.RecordOf(Born("Quimby", born)));

        Ids(Text(text)).ShouldBe(found ? ["1"] : []);
    }

    [Fact]
    public void RareWord_IsWorthMoreThanACommonOne_AndShortTextMoreThanLong()
    {
        Put(
            Some.Record("1") with { Narrative = "door" },
            Some.Record("2") with { Narrative = "catalytic" },
            Some.Record("3") with { Narrative = "catalytic " + string.Join(' ', Enumerable.Repeat("and so on", 50)) });

        Ids(Text("door OR catalytic")).ShouldBe(["2", "3", "1"], ignoreOrder: true);
        Ids(Text("door OR catalytic"))[0].ShouldBe("2");
        Ids(Text("catalytic")).ShouldBe(["2", "3"]);
    }

    /// <summary>A part that is met counts whatever the others: a record that has all is before one that has some.</summary>
    [Fact]
    public void EveryPartThatIsMet_Counts()
    {
        Put(Some.Record("1") with { Narrative = "sedan" }, Some.Record("2") with { Narrative = "sedan handgun" });

        Ids(Text("sedan OR (handgun window)")).ShouldBe(["2", "1"]);
    }

    /// <summary>Texts that nobody would search for on purpose, and that must neither fail nor find everything.</summary>
    [Theory]
    [InlineData("a*")]
    [InlineData("*")]
    [InlineData("-quimby")]
    [InlineData("surname:")]
    [InlineData("AND")]
    [InlineData("\u202E\u0007")]
    public void TextThatIsRefused_FindsNothing(string text)
    {
        Put(Some.RecordOf(Some.Person("Quimby")) with { Narrative = "a quimby and" });

        Ids(Text(text)).ShouldBeEmpty();
    }

    [Fact]
    public void RightToLeftText_IsFound()
    {
        Put(Some.Record() with { Narrative = "قال محمد إنه رأى السيارة" });

        Ids(Text("محمد السيارة")).ShouldBe(["1"]);
        Ids(Text("\u200Fمحمد\u200F")).ShouldBe(["1"]);
    }

    private static Person Born(string surname, string birth, string id = "p1") => Some.Person(surname, id: id) with { DateOfBirth = Some.Date(birth) };
}
