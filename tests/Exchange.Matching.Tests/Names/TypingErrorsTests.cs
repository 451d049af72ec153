using Exchange.Matching.Names;

namespace Exchange.Matching.Tests.Names;

public sealed class TypingErrorsTests
{
    private const string Letters = "abc";

    [Theory]
    [InlineData("smith", "smith", 0)]
    [InlineData("smith", "smyth", 1)]
    [InlineData("smith", "simth", 1)]
    [InlineData("smith", "smiht", 1)]
    [InlineData("smith", "smit", 1)]
    [InlineData("smith", "smiths", 1)]
    [InlineData("smith", "", 5)]
    [InlineData("ca", "abc", 3)]
    [InlineData("gonzalez", "gonsales", 2)]
    public void Errors_AreCounted(string one, string other, int errors) => TypingErrors.Between(one, other, 9).ShouldBe(errors);

    [Theory]
    [InlineData("lee", "leo", false)]
    [InlineData("john", "jonh", true)]
    [InlineData("miller", "muller", true)]
    [InlineData("miller", "mullar", false)]
    [InlineData("gonzalez", "gonsales", true)]
    [InlineData("johnson", "jonsn", false)]
    public void Allowed_DependsOnTheShorterWord(string one, string other, bool allowed) =>
        TypingErrors.WithinAllowed(one, other).ShouldBe(allowed);

    [Fact]
    public void AnyWords_CountAsTheTextbookTableDoes()
    {
        var random = new Random(17);
        for (var i = 0; i < 50_000; i++)
        {
            var (one, other) = (Word(random), Word(random));
            var most = random.Next(4);
            var errors = Textbook(one, other);

            TypingErrors.Between(one, other, most).ShouldBe(errors <= most ? errors : TypingErrors.TooMany, $"{one} {other} {most}");
        }
    }

    [Fact]
    public void LongWords_AreCountedToo() =>
        TypingErrors.Between("x" + new string('a', 500) + "y", "z" + new string('a', 500) + "w", 2).ShouldBe(2);

    private static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => Letters[random.Next(Letters.Length)]));

    private static int Textbook(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[a.Length, b.Length];
    }
}
