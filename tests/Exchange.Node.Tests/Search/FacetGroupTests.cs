using Exchange.Node.Search.Pages;
using Exchange.Protocol.Search;
using Exchange.Records.Identity;

namespace Exchange.Node.Tests.Search;

/// <summary>What a search can be narrowed down to.</summary>
public sealed class FacetGroupTests
{
    [Fact]
    public void ManyValues_ShowTheMostFrequent_AndSayThatThereAreMore()
    {
        var cities = Enumerable.Range(1, 11).ToDictionary(number => $"City {number:D2}", number => (long)number);

        var group = FacetGroup.Of([new FacetFrame { Agency = Ori.Parse("FL0130200"), Kinds = new Dictionary<string, long>(), Cities = cities }]).Single();

        group.Title.ShouldBe("City");
        group.Choices.Select(choice => choice.Words).ShouldBe(
            ["City 11", "City 10", "City 09", "City 08", "City 07", "City 06", "City 05", "City 04"]);
        group.Choices[0].Refine.ShouldBe("city:\"City 11\"");
        group.HasMore.ShouldBeTrue();
    }

    [Fact]
    public void FewValues_AreAllThere()
    {
        var group = FacetGroup.Of([new FacetFrame { Agency = Ori.Parse("FL0130200"), Kinds = new Dictionary<string, long> { ["incident"] = 2 } }]).Single();

        group.ShouldBe(new FacetGroup("Kind", group.Choices, false));
        group.Choices.Single().Count.ShouldBe("2");
    }

    [Fact]
    public void NoCounts_AreNoGroups() => FacetGroup.Of([]).ShouldBeEmpty();
}
