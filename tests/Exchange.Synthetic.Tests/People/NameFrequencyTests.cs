using Exchange.Synthetic.Drawing;
using Exchange.Synthetic.People;
using Exchange.Synthetic.Tables;

namespace Exchange.Synthetic.Tests.People;

public sealed class NameFrequencyTests
{
    private const int Draws = 200_000;

    // With one hundred degrees of freedom chi-square is above 149 once in a thousand runs; the seed is fixed.
    private const double ChiSquareMost = 149;

    [Theory]
    [InlineData("surnames", null)]
    [InlineData("given-female", "F")]
    [InlineData("given-male", "M")]
    public void CensusNames_AreDrawnByTheirFrequency(string table, string? sex)
    {
        var draw = Draw.For(99, DrawStream.Person, 1);
        var drawn = Enumerable.Range(0, Draws)
            .Select(_ => sex is null
                ? NameTables.DrawSurname(NameTables.CensusOrigin, draw)
                : NameTables.DrawGiven(NameTables.CensusOrigin, sex, draw))
            .CountBy(name => name)
            .ToDictionary();
        var rows = Table.Rows(table).Select(row => (Name: row[0], Share: double.Parse(row[1]))).ToList();
        var all = rows.Sum(row => row.Share);

        var chiSquare = rows.Take(100)
            .Sum(row => Deviation(drawn.GetValueOrDefault(row.Name), Draws * row.Share / all));

        chiSquare.ShouldBeLessThan(ChiSquareMost);
    }

    [Fact]
    public void Tables_NameTheirSourceAndHoldWhatTheyShould()
    {
        foreach (var (table, rows) in new[] { ("surnames", 3_000), ("given-female", 500), ("given-male", 500) })
        {
            var lines = File.ReadAllLines(Repository.At("src", "Exchange.Matching", "Names", "Tables", table + ".tsv"));
            lines[0].ShouldStartWith("#");
            lines[0].ShouldContain("US Census Bureau");
            Table.Rows(table).Count.ShouldBe(rows);
        }
    }

    [Fact]
    public void PersonsOfOneRegion_HaveNumbersOfTheirOwn()
    {
        var population = new Population(1, new DateOnly(2026, 3, 1));
        var people = Enumerable.Range(0, 3_000).SelectMany(household => population.Persons(household)).ToList();

        people.Select(person => person.Papers.Ssn).Distinct().Count().ShouldBe(people.Count);
        people.Select(person => person.Papers.Licence).Distinct().Count().ShouldBe(people.Count);
        people.Select(person => person.Number)
            .ShouldBe(Enumerable.Range(0, people.Count).Select(number => (long)number));
    }

    [Fact]
    public void Households_HaveMarriedNamesTwinsAndJuniors()
    {
        var population = new Population(1, new DateOnly(2026, 3, 1));
        var houses = Enumerable.Range(0, 3_000).Select(household => population.Persons(household)).ToList();

        houses.ShouldContain(
            house => house[1].MaidenSurname != null && house[1].SurnameOn(DateOnly.MinValue) == house[1].MaidenSurname);
        houses.ShouldContain(house => house[1].Born == house[2].Born);
        houses.ShouldContain(house => house[2].Name.Suffix == "Jr" && house[2].Name.Given == house[0].Name.Given);
        houses.ShouldContain(house => house[0].Name.Origin == "vietnamese");
    }

    private static double Deviation(double seen, double expected) => (seen - expected) * (seen - expected) / expected;
}
