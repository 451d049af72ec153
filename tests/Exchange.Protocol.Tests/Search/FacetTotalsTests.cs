using Exchange.Protocol.Search;

namespace Exchange.Protocol.Tests.Search;

public sealed class FacetTotalsTests
{
    [Fact]
    public void CountsOfAgencies_AreSummed_TheGreatestFirst()
    {
        var totals = FacetTotals.Of([Frame(("arrest", 1), ("incident", 2)), Frame(("arrest", 4)), Frame(("booking", 5))]);

        totals.Kinds.Select(pair => $"{pair.Key} {pair.Value}").ShouldBe(["arrest 5", "booking 5", "incident 2"]);
        totals.Cities.ShouldBeEmpty();
    }

    [Fact]
    public void NoAgency_HasNoCounts() => FacetTotals.Of([]).Kinds.ShouldBeEmpty();

    private static FacetFrame Frame(params (string Kind, long Count)[] kinds) =>
        new() { Agency = Parties.Home, Kinds = kinds.ToDictionary(pair => pair.Kind, pair => pair.Count, StringComparer.Ordinal) };
}
