using Exchange.Federation.Tests.Accounts;
using Exchange.Federation.Tests.Regions;
using Exchange.Hosting.Auditing.Search;
using Exchange.Node.Disclosures;
using Exchange.Node.Fetch;
using Exchange.Node.Findings;
using Exchange.Node.Outputs;
using Exchange.Node.Users;
using Exchange.Policy.Requesters;
using Exchange.Protocol.Http;
using Exchange.Records.Codes;
using Exchange.Records.Queries;
using Exchange.Storage.Accounts;
using Exchange.Storage.Outputs;

namespace Exchange.Federation.Tests.Security;

/// <summary>
/// An id of something of another agency, or of what may not be seen, is answered with the same bytes as one that nobody ever gave: at the
/// interface and at the pages. So nobody learns by trying ids what there is.
/// </summary>
public sealed class ObjectIdTests : IAsyncLifetime
{
    private readonly List<Browser> browsers = [];
    private Region region = null!;
    private string analyst = "";
    private string administrator = "";
    private string coordinator = "";

    private Member Home => region[0];

    private Member Other => region[1];

    public async ValueTask InitializeAsync()
    {
        region = await Region.StartAsync(2);
        analyst = await Home.AddUserAsync("i.analyst", UserRole.Analyst, UseCode.C);
        administrator = await Home.AddUserAsync("i.admin", UserRole.Administrator, UseCode.C);
        coordinator = await Home.AddUserAsync("i.nac", UserRole.Nac);
    }

    public ValueTask DisposeAsync()
    {
        browsers.ForEach(browser => browser.Dispose());
        return region.DisposeAsync();
    }

    [Fact]
    public async Task WithheldRecords_AreAtPagesWhatNeverWas()
    {
        var withheld = Contributed.By(Other, "hidden").Marked(Marks.Sealed);
        await Other.ShareAsync(withheld);

        await ShouldBeSameAsync(analyst, "/records", [withheld.Id.ToString(), $"{Other.Ori}/rms/never"], id => Purpose(id));
        await ShouldBeSameAsync(
            analyst, "/outputs", [withheld.Id.ToString(), $"{Other.Ori}/rms/never"],
            id => [.. Purpose(id), ("kind", "export"), ("recipient", "Det. Lind"), ("copyPurpose", "briefing"), ("retention", "working-copy"), ("accepted", "true")]);
        (await Home.Get<OutputStore>().ListAsync(null, all: true, 10, Wait.Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task CopiesOfOthers_AreWhatNeverWas()
    {
        await Home.ShareAsync(Contributed.By(Home, "own-1"));
        await Other.ShareAsync(Contributed.By(Other, "own-1"));
        var ids = new List<string> { "0000000000000000" };
        foreach (var member in new[] { Home, Other })
        {
            (await member.PostAsync(ExchangePaths.Outputs, new OutputRequest(
                new AskRecordRequest($"{member.Ori}/rms/own-1", "C", Ask.Reason, Ask.Case), "print", "Det. Lind", "briefing", "working-copy", true)))
                .EnsureSuccessStatusCode();
            ids.Add((await member.Get<OutputStore>().ListAsync(null, all: true, 1, Wait.Cancellation)).Single().Id);
        }

        await ShouldBeSameAsync(ids, id => Home.PostAsync(ExchangePaths.OutputDestroyed(id), new DestroyedRequest(), analyst));
        await ShouldBeSameAsync(analyst, "/work/destroyed", ids, id => [("copy", id)]);
        (await Home.Get<OutputStore>().ListAsync(null, all: false, 10, Wait.Cancellation)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task FindingsOfAnotherAgency_AreWhatNeverWas()
    {
        await Other.Get<AccountStore>().ChangeAsync(
            Member.Analyst, account => account with { Name = "Ana Reyes" }, null, Member.Administrator, region.Time.GetUtcNow(), Wait.Cancellation);
        await Other.SearchAsync(Ask.For(new RecordQuery { Text = "surname:reyes given:ana" }));
        await Other.Get<FindMisuse>().RunAsync(Wait.Cancellation);
        var theirs = (await Other.Get<FindingBook>().ReadAsync(all: true, new AuditReader("n.ac", Other.Ori), Wait.Cancellation))[0].Finding.Id;
        string[] ids = [theirs, "made-up"];

        await ShouldBeSameAsync(ids, id => Home.GetAsync($"{AuditPaths.Findings}/{id}", coordinator));
        await ShouldBeSameAsync(ids, id => Home.PostAsync($"{AuditPaths.Findings}/{id}/disposition", new DisposeRequest("explained", "why not"), coordinator));
        await ShouldBeSameAsync(ids, id => Browse(coordinator).SendAsync(HttpMethod.Get, $"/findings/{id}"));
        await ShouldBeSameAsync(ids, async id =>
        {
            var browser = Browse(coordinator);
            return await browser.FormAsync($"/findings/{id}", await browser.TokenAsync("/audit"), ("disposition", "explained"), ("note", "why not"));
        });
    }

    [Fact]
    public async Task DraftsOfAnotherAgency_AreWhatNeverWas()
    {
        var template = await Other.TemplateAsync();
        template["version"] = 7778;
        (await Other.Get<Exchange.Node.Policies.TemplateLife>().DraftAsync(
            System.Text.Encoding.UTF8.GetBytes(template.ToJsonString()), Member.Administrator, Wait.Cancellation)).ShouldBeEmpty();
        string[] versions = ["7778", "7777"];

        await ShouldBeSameAsync(versions, version => Home.GetAsync($"/api/template/versions/{version}", administrator));
        foreach (var step in new[] { "approve", "publish", "rollback" })
        {
            await ShouldBeSameAsync(versions, version => Home.PostAsync(
                $"/api/template/{step}", System.Text.Encoding.UTF8.GetBytes($"{{\"version\":{version}}}"), administrator));
            await ShouldBeSameAsync(administrator, $"/templates/{step}", versions, version => [("version", version)]);
        }

        foreach (var path in new[] { "simulate", "diff" })
        {
            await ShouldBeSameAsync(versions, version => Home.PostAsync($"/api/template/{path}", System.Text.Encoding.UTF8.GetBytes(
                $$$"""{"template":"{{{version}}}","after":"{{{version}}}","before":"active","requester":{"ori":"FL0130100","useCode":"C"},"query":{"text":"x"}}"""),
                administrator));
        }
    }

    [Fact]
    public async Task DisclosuresAndSearchesOfAnotherAgency_AreWhatNeverWas()
    {
        var hidden = Contributed.By(Other, "hidden").Marked(Marks.Sealed);
        await Other.ShareAsync(hidden);
        await Other.AddUserAsync("o.ther", UserRole.Analyst, UseCode.C);
        var theirs = await Other.AddUserAsync("o.busy", UserRole.Analyst, UseCode.C);
        await Other.SearchAsync(Ask.For(Ask.Surname("Quimby"), Other.Ori.Text), theirs);

        await ShouldBeSameAsync(
            [hidden.Id.ToString(), $"{Other.Ori}/rms/never"], id => Home.PostAsync(AuditPaths.Disclosures, new DisclosureRequest(id), coordinator));
        await ShouldBeSameAsync(["o.busy", "o.never"], user => ReadAsync(Home, new AuditCriteria { User = user }));
        await ShouldBeSameAsync([hidden.Id.ToString(), $"{Other.Ori}/rms/never"], id => ReadAsync(Home, new AuditCriteria { Record = id }));
    }

    [Fact]
    public async Task AccountsLinksAndContributionsOfAnotherAgency_AreWhatNeverWas()
    {
        await Other.AddUserAsync("o.ther", UserRole.Analyst, UseCode.C);
        await Other.ContributeAsync(Contributed.By(Other, "bad") with { Kind = "no-such-kind" });
        var contribution = (await Other.LastLineAsync("records-contributed")).Text("contribution")!;
        var (link, _) = await Other.Get<ChangeUser>().InviteAsync("o.ther", false, Member.Administrator, Wait.Cancellation);

        await ShouldBeSameAsync(["o.ther", "o.never"], id => Home.GetAsync($"/api/users/{id}", administrator));
        foreach (var step in new[] { "open", "release", "link", "review" })
        {
            await ShouldBeSameAsync(["o.ther", "o.never"], id => Home.PostAsync($"/api/users/{id}/{step}", new { }, administrator));
        }

        await ShouldBeSameAsync(administrator, "/users/show", ["o.ther", "o.never"], id => [("id", id)]);
        await ShouldBeSameAsync([contribution, "made-up"], id => Browse(administrator).SendAsync(HttpMethod.Get, $"/sources/{id}/csv"));
        await ShouldBeSameAsync([contribution, "made-up"], id => Browse(administrator).SendAsync(HttpMethod.Get, $"/sources/{id}"));
        await ShouldBeSameAsync([link!, Secrets.New()], id => Browse(null).SendAsync(HttpMethod.Get, $"/link/{id}"));
    }

    private static (string Name, string Value)[] Purpose(string record) =>
        [("record", record), ("useCode", "C"), ("reason", Ask.Reason), ("caseNumber", Ask.Case)];

    /// <summary>The lines without the end, which counts what the reading itself added to the log.</summary>
    private async Task<HttpResponseMessage> ReadAsync(Member member, AuditCriteria criteria)
    {
        var response = await member.PostAsync(AuditPaths.Search, criteria with { Kind = "search-asked" }, coordinator);
        var lines = (await response.Content.ReadAsStringAsync(Wait.Cancellation)).TrimEnd().Split('\n');
        response.Content = new StringContent(string.Join('\n', lines[..^1]));
        return response;
    }

    private Browser Browse(string? token)
    {
        var browser = new Browser(Home.Address, region.Time) { Bearer = token };
        browsers.Add(browser);
        return browser;
    }

    private Task ShouldBeSameAsync(string token, string path, IReadOnlyList<string> ids, Func<string, (string Name, string Value)[]> fields) =>
        ShouldBeSameAsync(ids, async id =>
        {
            var browser = Browse(token);
            return await browser.FormAsync(path, await browser.TokenAsync("/"), fields(id));
        });

    private static async Task ShouldBeSameAsync(IReadOnlyList<string> ids, Func<string, Task<HttpResponseMessage>> call)
    {
        var answers = new List<string>();
        foreach (var id in ids)
        {
            answers.Add(await call(id).ComparableAsync(id));
        }

        answers.ShouldAllBe(answer => answer == answers[0], string.Join("\n====\n", answers));
    }
}
