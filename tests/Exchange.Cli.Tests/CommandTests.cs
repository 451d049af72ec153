namespace Exchange.Cli.Tests;

public sealed class CommandTests
{
    [Theory]
    [InlineData]
    [InlineData("node", "init")]
    [InlineData("node", "join")]
    [InlineData("node", "run")]
    [InlineData("node", "user", "add")]
    [InlineData("node", "user", "list")]
    [InlineData("node", "user", "certify")]
    [InlineData("node", "user", "disable")]
    [InlineData("node", "user", "open")]
    [InlineData("node", "user", "release")]
    [InlineData("node", "user", "review")]
    [InlineData("node", "user", "invite")]
    [InlineData("node", "invite")]
    [InlineData("node", "template", "publish")]
    [InlineData("hub", "init")]
    [InlineData("hub", "enroll")]
    [InlineData("hub", "run")]
    [InlineData("hub", "agency", "suspend")]
    [InlineData("ingest")]
    [InlineData("search")]
    [InlineData("record", "show")]
    [InlineData("record", "restrict")]
    [InlineData("output", "list")]
    [InlineData("output", "destroyed")]
    [InlineData("mapping", "check")]
    [InlineData("policy", "explain")]
    [InlineData("policy", "simulate")]
    [InlineData("policy", "diff")]
    [InlineData("audit", "verify")]
    [InlineData("synth")]
    [InlineData("bench", "federation")]
    [InlineData("demo")]
    [InlineData("doctor")]
    public async Task EveryVerb_HasHelp(params string[] verb)
    {
        var run = await Run.ExchangeAsync([.. verb, "--help"]);

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("Usage:");
    }

    [Theory]
    [InlineData("nosuch")]
    [InlineData("search", "--nosuch")]
    [InlineData("node", "init")]
    public async Task WordsThatAreWrong_ExitWithTwo(params string[] words)
    {
        var run = await Run.ExchangeAsync(words);

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain("error:");
    }

    [Fact]
    public async Task FolderThatIsNoNode_IsSaidAndExitsWithOne()
    {
        using var folder = new TemporaryFolder();

        var run = await Run.ExchangeAsync("node", "run", folder.Path);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("is this the right folder?");
    }
}
