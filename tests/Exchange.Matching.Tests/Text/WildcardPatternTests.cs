using System.Text.RegularExpressions;
using Exchange.Matching.Text;

namespace Exchange.Matching.Tests.Text;

public sealed class WildcardPatternTests
{
    [Theory]
    [InlineData("smith", "smith", true)]
    [InlineData("smith", "smithe", false)]
    [InlineData("sm*", "smith", true)]
    [InlineData("sm*", "sm", true)]
    [InlineData("*th", "smith", true)]
    [InlineData("s*t*h", "smith", true)]
    [InlineData("sm?th", "smyth", true)]
    [InlineData("sm?th", "smth", false)]
    [InlineData("?", "", false)]
    [InlineData("*", "", true)]
    [InlineData("a**b", "ab", true)]
    public void Star_IsAnyRun_AndQuestionMarkIsOne(string pattern, string word, bool matches) =>
        new WildcardPattern(pattern).Matches(word).ShouldBe(matches);

    [Fact]
    public void AnyPattern_MatchesAsItsRegularExpressionDoes()
    {
        var random = new Random(53);
        for (var i = 0; i < 20_000; i++)
        {
            var pattern = Text(random, "ab*?", 6);
            var word = Text(random, "ab", 7);
            var expression = "^" + Regex.Escape(pattern).Replace("\\*", ".*").Replace("\\?", ".") + "$";

            new WildcardPattern(pattern).Matches(word).ShouldBe(Regex.IsMatch(word, expression), $"{pattern} {word}");
        }
    }

    /// <summary>Stars must not multiply the work: this would outlive the test run.</summary>
    [Fact]
    public void ManyStars_EndInTime() =>
        new WildcardPattern(string.Concat(Enumerable.Repeat("a*", 200)) + "b").Matches(new string('a', 5_000)).ShouldBeFalse();

    private static string Text(Random random, string letters, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(most + 1)).Select(_ => letters[random.Next(letters.Length)]));
}
