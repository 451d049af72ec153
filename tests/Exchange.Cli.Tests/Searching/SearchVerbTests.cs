namespace Exchange.Cli.Tests.Searching;

public sealed class SearchVerbTests
{
    private static readonly string[] Purpose = ["search", "--node", "nowhere", "--token-file", "nowhere", "--reason", "a test"];

    [Fact]
    public async Task TextThatCannotBeUnderstood_IsShownWithACaretUnderTheSpot()
    {
        var run = await Run.ExchangeAsync([.. Purpose, "door surnam:smith"]);

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain("did you mean `surname`?");
        run.Errors.ShouldContain("  door surnam:smith\n       ^^^^^^\n");
    }

    [Fact]
    public async Task SpotInALongText_IsShownWithWhatIsAroundIt()
    {
        var run = await Run.ExchangeAsync([.. Purpose, string.Join(' ', Enumerable.Repeat("door", 40)) + " a* " + string.Join(' ', Enumerable.Repeat("glass", 15))]);

        run.ExitCode.ShouldBe(2);
        var lines = run.Errors.TrimEnd().Split('\n');
        lines[^2].Substring(lines[^1].IndexOf('^', StringComparison.Ordinal), 2).ShouldBe("a*");
    }

    [Fact]
    public async Task OptionsThatAreWrong_AreAllNamed()
    {
        var run = await Run.ExchangeAsync([.. Purpose, "--near", "here", "--age", "old", "--kind", "gossip", "--where", "vehicle"]);

        run.ExitCode.ShouldBe(2);
        foreach (var code in new[] { "place-unreadable", "number-unreadable", "code-unknown", "word-unknown" })
        {
            run.Errors.ShouldContain(code);
        }
    }

    [Fact]
    public async Task Help_NamesThePageOfTheQueryLanguage()
    {
        var run = await Run.ExchangeAsync("search", "--help");

        run.Output.ShouldContain("docs/query-language.md");
        run.Output.ShouldContain("--near");
    }
}
