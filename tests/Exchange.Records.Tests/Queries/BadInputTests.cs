using System.Diagnostics;
using Exchange.Records.Queries;
using Exchange.Records.Queries.Language;

namespace Exchange.Records.Tests.Queries;

/// <summary>What nobody sane types gets a clear message in bounded time.</summary>
public sealed class BadInputTests
{
    public static TheoryData<string, string> Unreasonable => new()
    {
        { new string('a', 100_000), "text-too-long" },
        { new string('(', 10_000), "text-too-long" },
        { new string('"', 100_000), "text-too-long" },
        { new string('(', 1_900) + "a", "query-too-deep" },
        { string.Concat(Enumerable.Repeat("NOT ", 400)) + "a", "query-too-deep" },
        { string.Join(' ', Enumerable.Range(100, 65)), "query-too-large" },
        { "", "query-empty" },
        { " \t\r\n", "query-empty" },
        { "\0\u0001\u001B", "query-empty" },
        { new string('*', 2_000), "wildcard-too-wide" },
        { new string('?', 2_000), "query-empty" },
    };

    [Theory]
    [MemberData(nameof(Unreasonable))]
    public void Unreasonable_GetsOneProblem(string text, string code) =>
        QueryParser.Parse(text).Problems.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void ControlCharacters_PartWords() =>
        QueryWords.Of(QueryParser.Parse("rear\0door\u001Bglass").Node).ShouldBe("(rear & door & glass)");

    [Theory]
    [InlineData("-quimby")]
    [InlineData("quimby OR -larkspur")]
    [InlineData("NOT (a b)")]
    public void ExclusionsAlone_AreRefused_UnlessAClauseNarrows(string text)
    {
        var query = new RecordQuery { Text = text };
        var clause = new QueryClause("person", new Dictionary<string, string> { ["surname"] = "quimby" });

        QueryValidator.Check(query).ShouldHaveSingleItem().Code.ShouldBe("query-only-excludes");
        QueryValidator.Check(query with { Clauses = [clause] }).ShouldBeEmpty();
    }

    /// <summary>Whatever comes, the reader ends soon, with a tree or with problems whose spots lie in the text.</summary>
    [Fact]
    public void AnyText_IsReadOrRefused_InBoundedTime()
    {
        string[] pieces =
        [
            "(", ")", "\"", "AND ", "OR ", "NOT ", "-", "+", "~", "~5", "*", "?", ":", "surname:", "birth:", "near:", "plate:", "[", "]", " TO ", "..",
            ">", "=", "1987", "3/9/1987", "Mar ", "quimby", " ", "\t", "\0", "\u202E", "é", "\uD83D", "😀", "محمد", "(850) 555-0142", ",", "'", "\\",
        ];
        var random = new Random(7);
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)]));

            var reading = QueryParser.Parse(text);

            (reading.IsGood ^ reading.Problems.Count > 0).ShouldBeTrue(text);
            reading.Problems.All(problem => problem.At is { Offset: >= 0 } at && at.Offset + at.Length <= text.Length).ShouldBeTrue(text);
        }

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void HundredThousandCharacters_CostNothing()
    {
        var text = string.Concat(Enumerable.Repeat("((\"a* OR b", 10_000));
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < 1_000; i++)
        {
            QueryValidator.Check(new RecordQuery { Text = text }).ShouldHaveSingleItem();
        }

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }
}
