using System.Globalization;
using System.Text.Json.Nodes;

namespace Exchange.Cli.Tests.Coordination;

/// <summary>What a coordinator does at the machine, beside a node that runs.</summary>
public sealed class CoordinatorVerbsTests(SearchedNode node) : IClassFixture<SearchedNode>
{
    private static IReadOnlyList<JsonNode> Lines(Run run) => RunLines.Of(run);

    private static string Today => TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Find_SaysWhoSearchedForASubject_InWordsAsJsonAndAsATable()
    {
        string[] find = ["audit", "find", "--node", node.Path, "--subject", "conklin", "--kind", "search-asked"];

        var words = await Run.ExchangeAsync(find);
        var json = await Run.ExchangeAsync([.. find, "--json"]);
        var csv = await Run.ExchangeAsync([.. find, "--csv"]);

        words.ExitCode.ShouldBe(0, words.Errors);
        words.Output.ShouldContain($"search-asked  {SearchedNode.Analyst} {MadeNode.Ori} C");
        words.Output.ShouldContain("burglary series on Elm Street | 2026-000417");
        var lines = Lines(json);
        lines[0]["row"]!["entry"]!["user"]!.GetValue<string>().ShouldBe(SearchedNode.Analyst);
        lines[^1]["done"]!["rows"]!.GetValue<int>().ShouldBe(1);
        csv.Output.Split("\r\n")[1].ShouldContain($",search-asked,C,{SearchedNode.Analyst},");
    }

    [Fact]
    public async Task Find_AsksTheRunningNode_AndIsRefusedThereToWhoIsNoCoordinator()
    {
        string[] find = ["audit", "find", "--node", node.Path, "--subject", "conklin", "--kind", "search-asked", "--json", "--token-file"];

        var allowed = await Run.ExchangeAsync([.. find, node.CoordinatorToken]);
        var refused = await Run.ExchangeAsync([.. find, node.AnalystToken]);

        allowed.ExitCode.ShouldBe(0, allowed.Errors);
        Lines(allowed)[0]["row"]!["entry"]!["kind"]!.GetValue<string>().ShouldBe("search-asked");
        refused.ExitCode.ShouldBe(1);
        refused.Errors.ShouldContain("ask the agency administrator");
    }

    [Fact]
    public async Task Find_ThatIsCut_SaysWhereToGoOn()
    {
        string[] find = ["audit", "find", "--node", node.Path, "--user", SearchedNode.Analyst, "--kind", "search-asked", "--limit", "1"];

        var words = await Run.ExchangeAsync(find);
        var csv = await Run.ExchangeAsync([.. find, "--csv"]);

        words.Errors.ShouldContain("go on with --before ");
        csv.Output.TrimEnd().Split("\r\n")[^1].ShouldStartWith("cut after 1 rows: ask again with before ");
    }

    [Fact]
    public async Task Find_ThatFindsNothing_SaysNo_AndWrongQuestions_AreNamed()
    {
        var none = await Run.ExchangeAsync("audit", "find", "--node", node.Path, "--subject", "nobodysname", "--json");
        var wrong = await Run.ExchangeAsync("audit", "find", "--node", node.Path, "--kind", "gossip", "--record", "nonsense", "--limit", "0");
        var nowhere = await Run.ExchangeAsync("audit", "find", "--node", node.Path + "-nowhere");

        none.ExitCode.ShouldBe(1);
        Lines(none).ShouldHaveSingleItem()["done"]!["rows"]!.GetValue<int>().ShouldBe(0);
        wrong.ExitCode.ShouldBe(2);
        wrong.Errors.ShouldContain("kind-unknown");
        wrong.Errors.ShouldContain("record-unknown");
        wrong.Errors.ShouldContain("limit-range");
        nowhere.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Disclosures_NameWhoReceivedARecordOrAnythingOnAPerson()
    {
        string[] account = ["audit", "disclosures", "--node", node.Path];

        var words = await Run.ExchangeAsync([.. account, "--record", SearchedNode.Record]);
        var json = await Run.ExchangeAsync([.. account, "--record", SearchedNode.Record, "--json"]);
        var csv = await Run.ExchangeAsync([.. account, "--record", SearchedNode.Record, "--csv"]);

        words.ExitCode.ShouldBe(0, words.Errors);
        words.Output.ShouldContain($"{SearchedNode.Analyst} of {MadeNode.Ori}");
        words.Output.ShouldContain("code C, burglary series on Elm Street, 2026-000417");
        var told = Lines(json).ShouldHaveSingleItem();
        told["complete"]!.GetValue<bool>().ShouldBeTrue();
        told["disclosures"]![0]!["groups"]!.AsArray().Select(group => group!.GetValue<string>()).ShouldContain("name");
        csv.Output.Split("\r\n")[1].ShouldStartWith(SearchedNode.Record + ",");
    }

    [Fact]
    public async Task Disclosures_OfWhatNobodyReceived_SayNo_AndWrongOnes_AreNamed()
    {
        string[] account = ["audit", "disclosures", "--node", node.Path];

        var none = await Run.ExchangeAsync([.. account, "--record", $"{MadeNode.Ori}/rms/never", "--json"]);
        var wrong = await Run.ExchangeAsync([.. account, "--person", "Conklin", "--born", "last spring"]);
        var both = await Run.ExchangeAsync([.. account, "--record", SearchedNode.Record, "--person", "Conklin"]);

        none.ExitCode.ShouldBe(1);
        Lines(none).ShouldHaveSingleItem()["disclosures"]!.AsArray().ShouldBeEmpty();
        (wrong.ExitCode, both.ExitCode).ShouldBe((2, 2));
        wrong.Errors.ShouldContain("born-unreadable");
        both.Errors.ShouldContain("subject-twice");
    }

    [Fact]
    public async Task Report_TellsOfUse_InWordsAndAsJson()
    {
        string[] report = ["audit", "report", "--node", node.Path, "--from", Today, "--to", Today];

        var words = await Run.ExchangeAsync(report);
        var json = await Run.ExchangeAsync([.. report, "--json"]);

        words.ExitCode.ShouldBe(0, words.Errors);
        words.Output.ShouldContain($"{SearchedNode.Analyst}: 2 searches, 0 records, ");
        words.Output.ShouldContain("Signed checkpoint of the log");
        var told = Lines(json).ShouldHaveSingleItem();
        told["byUseCode"]!["C"]!.GetValue<int>().ShouldBe(2);
        told["altered"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task Report_OfDaysWithoutUse_IsEmpty_AndWrongDays_AreNamed()
    {
        string[] report = ["audit", "report", "--node", node.Path];

        var empty = await Run.ExchangeAsync([.. report, "--from", "2001-01-01", "--to", "2001-01-31", "--json"]);
        var wrong = await Run.ExchangeAsync([.. report, "--from", "2001-02-01", "--to", "2001-01-31", "--sample", "1000"]);
        var unreadable = await Run.ExchangeAsync([.. report, "--from", "yesterday", "--to", Today]);

        empty.ExitCode.ShouldBe(0, empty.Errors);
        Lines(empty).ShouldHaveSingleItem()["users"]!.AsArray().ShouldBeEmpty();
        (wrong.ExitCode, unreadable.ExitCode).ShouldBe((2, 2));
        wrong.Errors.ShouldContain("span-empty");
        wrong.Errors.ShouldContain("sample-range");
    }

    [Fact]
    public async Task Request_IsOnRecordAndOnItsWay_AndWrongOnes_AreNamed()
    {
        string[] request = ["audit", "request", "--node", node.Path, "--from", Today, "--to", Today, "--reason", "yearly review"];

        var wrong = await Run.ExchangeAsync([.. request, "--agency", "nowhere"]);
        var own = await Run.ExchangeAsync([.. request, "--agency", MadeNode.Ori]);
        var made = await Run.ExchangeAsync([.. request, "--agency", "FL0130200"]);
        var nameless = await Run.ExchangeAsync(request);

        (wrong.ExitCode, nameless.ExitCode).ShouldBe((2, 2));
        wrong.Errors.ShouldContain("--agency: give an ORI of nine letters and digits");
        own.ExitCode.ShouldBe(1);
        own.Errors.ShouldContain("log-own");
        made.ExitCode.ShouldBe(0, made.Errors);
        var entry = await Run.ExchangeAsync("audit", "find", "--node", node.Path, "--kind", "log-requested", "--json");
        Lines(entry)[0]["row"]!["entry"]!["to"]!.GetValue<string>().ShouldBe("FL0130200");
    }
}
