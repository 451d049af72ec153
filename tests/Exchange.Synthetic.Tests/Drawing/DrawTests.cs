using Exchange.Synthetic.Drawing;

namespace Exchange.Synthetic.Tests.Drawing;

public sealed class DrawTests
{
    [Fact]
    public void SameKey_SameValues()
    {
        var one = Draw.For(5, DrawStream.Person, 12);
        var other = Draw.For(5, DrawStream.Person, 12);

        Values(one).ShouldBe(Values(other));
    }

    [Fact]
    public void OtherSeedStreamOrNumber_OtherValues()
    {
        ulong[] firsts =
        [
            Draw.For(5, DrawStream.Person, 12).Next(), Draw.For(6, DrawStream.Person, 12).Next(),
            Draw.For(5, DrawStream.Vehicle, 12).Next(), Draw.For(5, DrawStream.Person, 13).Next(),
        ];

        firsts.Distinct().Count().ShouldBe(firsts.Length);
    }

    [Fact]
    public void Split_DoesNotDependOnWhatWasDrawn()
    {
        var fresh = Draw.For(5, DrawStream.Person, 12);
        var used = Draw.For(5, DrawStream.Person, 12);
        Values(used);

        used.Split(3).Next().ShouldBe(fresh.Split(3).Next());
        used.Split(3).Next().ShouldNotBe(fresh.Split(4).Next());
    }

    [Fact]
    public void Below_IsEven()
    {
        const int Draws = 100_000;
        var draw = Draw.For(1, DrawStream.Person, 0);
        var counts = new int[10];
        for (var i = 0; i < Draws; i++)
        {
            counts[draw.Below(counts.Length)]++;
        }

        // Chi-square with nine degrees of freedom is above 27.9 once in a thousand runs.
        counts.Sum(count => Math.Pow(count - (Draws / 10), 2) / (Draws / 10)).ShouldBeLessThan(27.9);
    }

    [Fact]
    public void Chance_HoldsItsShare()
    {
        var draw = Draw.For(2, DrawStream.Person, 0);

        Enumerable.Range(0, 100_000).Count(_ => draw.Chance(0.03)).ShouldBeInRange(2_800, 3_200);
    }

    private static List<ulong> Values(Draw draw) => [.. Enumerable.Range(0, 20).Select(_ => draw.Next())];
}
