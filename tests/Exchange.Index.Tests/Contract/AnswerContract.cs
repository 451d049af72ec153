using Exchange.Records;
using Exchange.Records.Entities;
using Exchange.Records.Fields;
using Exchange.Records.Queries;

namespace Exchange.Index.Tests.Contract;

/// <summary>What an answer holds beside its hits: counts, words that may have been meant, whether it is whole.</summary>
public abstract class AnswerContract : IndexContract
{
    [Fact]
    public void Facets_CountRecordsByWhatTheyHold()
    {
        Put(
            Burglary("1", "Quincy") with { Kind = "arrest" },
            Burglary("2", "QUINCY") with { OccurredFrom = Some.Time("2024-05-01T00:00:00Z") },
            Burglary("3", "Havana") with { Offenses = [new Offense { Description = "Burglary" }] });

        var facets = Search(Text("door")).Facets;

        Of(facets.Kinds).ShouldBe(["incident 2", "arrest 1"]);
        Of(facets.Years).ShouldBe(["2026 2", "2024 1"]);
        Of(facets.Offenses).ShouldBe(["220 2", "BURGLARY 1"]);
        Of(facets.Cities).ShouldBe(["QUINCY 2", "HAVANA 1"]);
        Of(facets.Districts).ShouldBe(["EAST 3"]);
    }

    [Fact]
    public void Facets_CountARecordOnceForEachValue()
    {
        Put(Burglary("1", "Quincy") with { Locations = [Place("Quincy", "l1"), Place("Quincy", "l2"), Place("Havana", "l3")] });

        Of(Search(Text("door")).Facets.Cities).ShouldBe(["HAVANA 1", "QUINCY 1"]);
    }

    [Fact]
    public void Facets_CountOnlyWhatIsShown()
    {
        Put(Burglary("1", "Quincy"));

        var facets = Search(Text("city:quincy"), SomeScope.NotShowing(FieldGroup.Place, FieldGroup.Offense)).Facets;

        Of(facets.Kinds).ShouldBe(["incident 1"]);
        facets.Cities.ShouldBeEmpty();
        facets.Districts.ShouldBeEmpty();
        facets.Offenses.ShouldBeEmpty();
    }

    [Fact]
    public void Facets_OfRecordsThatAreNotShown_AreEmpty()
    {
        Put(Burglary("1", "Quincy"));

        var answer = Search(Text("door"), new SomeScope(counted: _ => false));

        answer.Total.ShouldBe(1);
        answer.Facets.Kinds.ShouldBeEmpty();
        answer.Facets.Years.ShouldBeEmpty();
        answer.Facets.Cities.ShouldBeEmpty();
    }

    [Fact]
    public void Facets_HoldTheMostFrequentValues()
    {
        Put([.. Enumerable.Range(0, 30).Select(n => Burglary($"{n}", $"City {n:D2}")), Burglary("x", "City 29")]);

        var cities = Of(Search(Text("door")).Facets.Cities);

        cities.Count.ShouldBe(SearchFacets.ValuesMax);
        cities[..2].ShouldBe(["CITY 29 2", "CITY 00 1"]);
    }

    [Fact]
    public void WordThatIsNowhere_IsOfferedItsNeighbours()
    {
        Put(Burglary("1", "Quincy") with { Narrative = "A catalytic converter." }, Burglary("2", "Quincy") with { Narrative = "The robbery." });

        Of(Search(Text("catalitic"))).ShouldBe(["catalitic: catalytic"]);
        Of(Search(Text("\"robery at\" catalytic"))).ShouldBe(["robery: robbery"]);
        Of(Search(Text("catalytic robbery"))).ShouldBeEmpty();
        Of(Search(Text("zeppelin"))).ShouldBeEmpty();
    }

    [Fact]
    public void Suggestions_AreGivenOnlyWhereLittleIsFound()
    {
        Put([.. Enumerable.Range(1, 3).Select(n => Burglary($"{n}", "Quincy") with { Narrative = "robery robbery" })]);

        Of(Search(Text("robery"))).ShouldBeEmpty();
        Search(Text("robery")).Total.ShouldBe(3);
    }

    /// <summary>Hidden words are neither offered, nor do they keep a word from being offered by being there.</summary>
    [Fact]
    public void Suggestions_KnowOnlyWhatIsShown()
    {
        Put(Burglary("1", "Quincy") with { Narrative = "catalytic catalitic", SourceNotes = "catalytyc" });

        Of(Search(Text("catalitik"), SomeScope.NotShowing(FieldGroup.Narrative))).ShouldBeEmpty();
        Of(Search(Text("catalytec"), SomeScope.NotShowing(FieldGroup.Narrative))).ShouldBe(["catalytec: catalytyc"]);
        Of(Search(Text("catalitic door"), SomeScope.Without(FieldGroup.Narrative))).ShouldBeEmpty();
        Of(Search(Text("catalitik"), new SomeScope(counted: _ => false))).ShouldBeEmpty();
    }

    [Fact]
    public void BudgetThatIsSpent_GivesAPartialAnswerThatSaysSo()
    {
        Put([.. Enumerable.Range(1, 50).Select(n => Burglary($"{n}", "Quincy"))]);
        Settle(Index);
        var time = new Ticks();
        var spent = SearchBudget.Of(TimeSpan.FromSeconds(1), time);
        time.Now += 2 * time.TimestampFrequency;

        var partial = Index.Search(Text("door"), SomeScope.Everything, spent, TestContext.Current.CancellationToken);
        var whole = Index.Search(Text("door"), SomeScope.Everything, SearchBudget.Of(TimeSpan.FromSeconds(1), time), TestContext.Current.CancellationToken);

        partial.PartialReason.ShouldBe(SearchBudget.SpentReason);
        partial.Total.ShouldBeLessThan(50);
        whole.PartialReason.ShouldBeNull();
        whole.Total.ShouldBe(50);
    }

    /// <summary>The widest query that is taken visits everything and still ends.</summary>
    [Fact]
    public void QueryOfManyWideParts_IsAnswered()
    {
        Put([.. Enumerable.Range(1, 200).Select(n => Burglary($"{n}", "Quincy") with { Narrative = string.Join(' ', Enumerable.Repeat("the rear door", 500)) })]);
        var query = Text(string.Join(" OR ", Enumerable.Range(0, 30).Select(n => $"*e{(char)('a' + (n % 26))}* \"rear door\"~{n}")));
        QueryValidator.Check(query).ShouldBeEmpty();

        Search(query).Total.ShouldBe(200);
    }

    /// <summary>A clock that stands still unless it is moved.</summary>
    private sealed class Ticks : TimeProvider
    {
        public long Now { get; set; }

        public override long GetTimestamp() => Now;
    }

    private static ContributedRecord Burglary(string localId, string city) => Some.Record(localId) with
    {
        OccurredFrom = Some.Time("2026-01-10T00:00:00Z"),
        Narrative = "The rear door was forced.",
        Offenses = [new Offense { Nibrs = "220", Description = "Burglary" }],
        Locations = [Place(city, "l1")],
    };

    private static Location Place(string city, string id) => Some.Location(id: id) with { City = city, District = "East" };

    private static List<string> Of(IReadOnlyDictionary<string, long> counts) => [.. counts.Select(pair => $"{pair.Key} {pair.Value}")];

    private static List<string> Of(SearchAnswer answer) => [.. answer.Suggestions.Select(word => $"{word.Asked}: {word.Meant}")];
}
