using Exchange.Matching.Names;

namespace Exchange.Matching.Tests.Names;

public sealed class NamePairsTests
{
    [Theory]
    [InlineData("John Smith", "SMITH, JOHN")]
    [InlineData("John Smith", "Smith, Jon Q.")]
    [InlineData("Robert Jones", "Bobby Jones")]
    [InlineData("María José de la Cruz", "DELACRUZ, MARIAJOSE")]
    [InlineData("Сергей Викторович Лавров", "Sergey Lavrov")]
    [InlineData("محمد بن سلمان", "Mohammed bin Salman")]
    [InlineData("Κυριάκος Μητσοτάκης", "Kyriakos Mitsotakis")]
    [InlineData("Abd al-Aziz al-Nuristani", "Abdul Aziz Nooristani")]
    [InlineData("T.J. Hooker", "TJ Hooker")]
    [InlineData("Smith-Jones, Ann", "Ann Jones")]
    public void NamesOfOnePerson_Match(string one, string other) => NamePairs.Score(one, other).ShouldBeGreaterThanOrEqualTo(NamePairs.Threshold);

    [Theory]
    [InlineData("John Smith", "James Smith")]
    [InlineData("John Smith", "John Jones")]
    [InlineData("William G Frost", "William W Frost")]
    [InlineData("John", "John Smith")]
    [InlineData("J. S.", "John Smith")]
    [InlineData("Ibrahim Hassan al-Mosuli", "Ibrahim Hassan al-Tikriti")]
    [InlineData("", "John Smith")]
    [InlineData("", "")]
    public void NamesThatContradict_DoNotMatch(string one, string other) => NamePairs.Score(one, other).ShouldBeLessThan(NamePairs.Threshold);

    [Fact]
    public void Scores_AreTheSameEitherWayRound_AndWithinBounds()
    {
        var names = NameFrequencies.Known.Take(400).Chunk(2).Select(pair => string.Join(' ', pair)).ToList();
        foreach (var (one, other) in names.Zip(names.Skip(7)))
        {
            var score = NamePairs.Score(one, other);

            score.ShouldBeInRange(0, 1);
            NamePairs.Score(other, one).ShouldBe(score, 1e-12);
        }
    }

    [Fact]
    public void PublishedPairs_AreDecidedBetterThanTheirOwnMatcherDoes()
    {
        var path = Path.Combine(Repository.RealData ?? "", "name-bench-A", "cases_A.csv");
        Assert.SkipUnless(File.Exists(path), "the published pairs are not here");

        var rows = File.ReadLines(path).Select(line => line.Split(',')).Where(cells => cells is [_, "Person", _, _, "true" or "false", ..]).ToList();
        var matched = rows.Where(cells => NamePairs.Score(cells[2], cells[3]) >= NamePairs.Threshold).ToList();
        var right = matched.Count(cells => cells[4] == "true");
        var f1 = 2.0 * right / (matched.Count + rows.Count(cells => cells[4] == "true"));

        f1.ShouldBeGreaterThan(0.85);
    }
}
