using System.Text.Json;
using Exchange.Records.Codes;

namespace Exchange.Synthetic.Tests.Region;

public sealed class SuggestedSearchTests(GeneratedRegion region)
{
    [Fact]
    public void EveryName_IsSuggested() =>
        region.Summary.Searches.Select(search => search.Name).Distinct()
            .ShouldBe(["juvenile", "nickname", "pawned-property", "person-everywhere", "stolen-vehicle"]);

    [Fact]
    public void PersonEverywhere_HasRecordsAtEveryAgencyAndOneThatNotAllMaySee()
    {
        var best = region.Summary.Searches.First(search => search.Name == "person-everywhere");

        best.Records.Select(record => record.Record[..9]).Distinct().Count().ShouldBe(3);
        best.Records.SelectMany(record => record.Marks)
            .ShouldContain(mark => mark == Marks.Sealed || mark == Marks.Juvenile || mark == Marks.ActiveInvestigation);
    }

    [Fact]
    public void Persons_AreThoseOfTheTruth()
    {
        foreach (var search in region.Summary.Searches.Where(search => search.Person is not null))
        {
            var person = region.Truth.Single(line => line.Person == search.Person);

            search.Terms["given"].ShouldBe(person.Given);
            search.Terms["surname"].ShouldBe(person.Surname);
            search.Records.Select(record => record.Record).Order().ShouldBe(
                person.Mentions.Select(mention => mention.Record).Order());
        }
    }

    [Fact]
    public void RegionDocument_SaysWhatTheSummarySays()
    {
        using var document = JsonDocument.Parse(
            File.ReadAllBytes(Path.Combine(region.Folder, RegionSummary.RegionFile)));
        var root = document.RootElement;

        root.GetProperty("rows").GetInt64().ShouldBe(region.Summary.Rows);
        root.GetProperty("broken").GetInt64().ShouldBe(region.Summary.Broken);
        root.GetProperty("agencies").EnumerateArray().Select(agency => agency.GetProperty("file").GetString())
            .ShouldBe(region.Summary.Agencies.Select(agency => agency.File));
        root.GetProperty("searches").GetArrayLength().ShouldBe(region.Summary.Searches.Count);
    }
}
