using Exchange.Index.Ranking;

namespace Exchange.Index.Tests.Ranking;

public sealed class Bm25Tests
{
    [Fact]
    public void LengthCode_RisesWithTheLength()
    {
        var codes = Enumerable.Range(0, 100_000).Append(int.MaxValue).Select(Bm25.EncodeLength).ToList();

        codes.ShouldBe(codes.Order());
        codes.Distinct().Count().ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Score_RisesWithOccurrencesAndFallsWithLength()
    {
        Bm25.Score(5, 2, 40).ShouldBeGreaterThan(Bm25.Score(5, 1, 40));
        Bm25.Score(5, 1, 20).ShouldBeGreaterThan(Bm25.Score(5, 1, 40));
        Bm25.Score(5, 1, 40).ShouldBe(5 / 2.2f, 0.0001f);
    }

    [Fact]
    public void SumsOfWorths_AreExactInAnyOrder()
    {
        var random = new Random(7);
        for (var round = 0; round < 1_000; round++)
        {
            var worths = Enumerable.Range(0, 64)
                .Select(_ => Bm25.Score(random.Next(1, 15) * 0.69314718f, random.Next(1, 50), random.Next(1, 1_000_000))).ToArray();

            var forwards = worths.Aggregate(0d, (sum, worth) => sum + worth);
            var backwards = worths.Reverse().Aggregate(0d, (sum, worth) => sum + worth);

            forwards.ShouldBe(backwards);
        }
    }

    [Fact]
    public void UnknownWord_IsOfTheRarestClass()
    {
        BackgroundWords.Idf("the").ShouldBeLessThan(BackgroundWords.Idf("pistol"));
        BackgroundWords.Idf("pistol").ShouldBeLessThan(BackgroundWords.Idf("zxqv"));
        BackgroundWords.IsStopWord("the").ShouldBeTrue();
        BackgroundWords.IsStopWord("pistol").ShouldBeFalse();
    }
}
