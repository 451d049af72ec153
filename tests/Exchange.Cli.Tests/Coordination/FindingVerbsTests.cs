using System.Globalization;
using System.Text.Json.Nodes;

namespace Exchange.Cli.Tests.Coordination;

/// <summary>A finding from its first sight to its disposition, at the machine.</summary>
public sealed class FindingVerbsTests(SearchedNode node) : IClassFixture<SearchedNode>
{
    [Fact]
    public async Task SelfSearch_IsListed_ShownWithItsEntries_AndDisposedOf()
    {
        var listed = Lines(await FindingsAsync("list", "--json")).ShouldHaveSingleItem().AsArray();
        var id = listed.Single(one => one!["finding"]!["why"]!.GetValue<string>().Contains("own name", StringComparison.Ordinal))!["finding"]!["id"]!.GetValue<string>();

        var words = await FindingsAsync("list");
        var shown = await FindingsAsync("show", id);
        var file = Lines(await FindingsAsync("show", id, "--json")).ShouldHaveSingleItem();
        var wrong = await FindingsAsync("dispose", id, "--as", "forgotten", "--note", "why not");
        var done = await FindingsAsync("dispose", id, "--as", "training", "--note", "told what the search is for");
        var again = Lines(await FindingsAsync("list", "--json")).ShouldHaveSingleItem().AsArray();
        var all = await FindingsAsync("list", "--all");

        words.Output.ShouldContain(id);
        shown.ExitCode.ShouldBe(0, shown.Errors);
        shown.Output.ShouldContain($"search-asked  {SearchedNode.Analyst}");
        file["evidence"]!.AsArray().ShouldHaveSingleItem();
        wrong.ExitCode.ShouldBe(1);
        wrong.Errors.ShouldContain("training");
        done.ExitCode.ShouldBe(0, done.Errors);
        again.Select(one => one!["finding"]!["id"]!.GetValue<string>()).ShouldNotContain(id);
        all.Output.ShouldContain("training by operator/");
    }

    [Fact]
    public async Task FindingThatIsNone_IsSaid_AndAFolderThatIsNoNode()
    {
        var shown = await FindingsAsync("show", "nosuch");
        var disposed = await FindingsAsync("dispose", "nosuch", "--as", "explained", "--note", "why not");
        var nowhere = await Run.ExchangeAsync("findings", "list", "--node", node.Path + "-nowhere");

        (shown.ExitCode, disposed.ExitCode, nowhere.ExitCode).ShouldBe((1, 1, 1));
        shown.Errors.ShouldContain("there is no such finding");
    }

    [Fact]
    public async Task Sample_OfAMonthWithoutSearches_IsEmpty_AndOfOneThatHasNotEnded_IsRefused()
    {
        var month = TimeProvider.System.GetUtcNow().ToString("yyyy-MM", CultureInfo.InvariantCulture);

        var empty = await FindingsAsync("sample", "--month", "2001-01", "--json");
        var words = await FindingsAsync("sample", "--month", "2001-01");
        var wrong = await FindingsAsync("sample", "--month", month, "--users", "0");

        empty.ExitCode.ShouldBe(0, empty.Errors);
        Lines(empty).ShouldHaveSingleItem()["items"]!.AsArray().ShouldBeEmpty();
        words.Output.ShouldContain("drawn by the root");
        wrong.ExitCode.ShouldBe(2);
        wrong.Errors.ShouldContain("month-unfinished");
        wrong.Errors.ShouldContain("users-range");
    }

    private static IReadOnlyList<JsonNode> Lines(Run run) => RunLines.Of(run);

    private Task<Run> FindingsAsync(string verb, params string[] words) => Run.ExchangeAsync(["findings", verb, .. words, "--node", node.Path]);
}
