using System.Net;
using System.Text.Json;
using Exchange.Federation.Tests.Regions;
using Exchange.Node.Findings;
using Exchange.Node.Findings.Sampling;
using Exchange.Node.Notices;
using Exchange.Node.Reports;
using Exchange.Node.Users;
using Exchange.Protocol;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Exchange.Records.Queries;

namespace Exchange.Federation.Tests.Auditing;

/// <summary>A coordinator finds misuse, deals with it, and reports on the agency.</summary>
public sealed class FindingTests : IAsyncLifetime
{
    private const string Coordinator = "n.ac";

    private Region region = null!;
    private string token = "";

    private Member Home => region[0];

    public async ValueTask InitializeAsync()
    {
        region = await Region.StartAsync(3);
        await Home.StopAsync();
        (Home.Settings() with { ViolationsTo = [region[1].Ori, region[2].Ori] }).Save(Home.Folder);
        await Home.StartAsync();
        await Home.Registry.RefreshAsync(Wait.Cancellation);
        token = await Home.AddUserAsync(Coordinator, UserRole.Nac);
    }

    public ValueTask DisposeAsync() => region.DisposeAsync();

    [Fact]
    [Requirement("IL-80a")]
    [Requirement("RLEX-XI-B6")]
    public async Task SelfSearch_IsFoundOnce_AndMisuseIsReportedToBothOffices_WithTime()
    {
        var found = await SelfSearchAsync();
        (await FindAsync()).ShouldHaveSingleItem().Finding.Id.ShouldBe(found.Finding.Id);

        using var disposed = await Home.PostAsync(Path(found), new DisposeRequest("misuse", "admitted in an interview"), token);

        disposed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await FindAsync()).ShouldBeEmpty();
        var entry = await Home.LastLineAsync("finding-disposed");
        entry.Text("disposition").ShouldBe("misuse");
        entry.Private["note"]!.GetValue<string>().ShouldBe("admitted in an interview");
        foreach (var office in new[] { region[1], region[2] })
        {
            var notice = await NoticeAsync(office, NoticeKindWord);
            notice.Notice.About.ShouldBe($"{Member.Analyst} of {Home.Ori}");
            notice.Notice.MadeAt.ShouldBeGreaterThan(DateTimeOffset.UnixEpoch);
            notice.ToWords().ShouldContain("own-name");
        }

        (await Home.LogAsync()).Count(line => line.Kind == "violation-reported").ShouldBe(2);
    }

    [Fact]
    public async Task Finding_IsShownWithItsEvidence_AndListedWithAll()
    {
        var found = await SelfSearchAsync();

        using var response = await Home.GetAsync($"{AuditPaths.Findings}/{found.Finding.Id}", token);
        var file = await ReadAsync<FindingFile>(response);
        using var explained = await Home.PostAsync(Path(found), new DisposeRequest("explained", "checking the test record"), token);
        using var list = await Home.GetAsync(AuditPaths.Findings + "?all=true", token);

        file.Evidence.ShouldHaveSingleItem().Private!["query"].ShouldNotBeNull();
        var one = (await ReadAsync<List<FindingCase>>(list)).ShouldHaveSingleItem();
        one.Disposition!.Disposition.ShouldBe(Disposition.Explained);
        one.Disposition.By.ShouldBe(Coordinator);
        one.HasGrown.ShouldBeFalse();
    }

    [Fact]
    [Requirement("IL-100b")]
    public async Task Auditor_ReadsEverything_AndChangesNothing()
    {
        var found = await SelfSearchAsync();
        var auditor = await Home.AddUserAsync("state.auditor", UserRole.Auditor);

        using var list = await Home.GetAsync(AuditPaths.Findings, auditor);
        using var search = await Home.PostAsync(AuditPaths.Search, new Exchange.Hosting.Auditing.Search.AuditCriteria(), auditor);
        using var dispose = await Home.PostAsync(Path(found), new DisposeRequest("explained", "no"), auditor);

        (await ReadAsync<List<FindingCase>>(list)).ShouldHaveSingleItem();
        search.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Problem.OfAsync(dispose)).ShouldBe(ErrorCode.ActionNotAuthorised);
    }

    [Fact]
    public async Task WrongDispositions_AreRefused_WithEveryProblem()
    {
        var found = await SelfSearchAsync();

        foreach (var request in new[] { new DisposeRequest(), new("maybe", "x"), new("explained", " ") })
        {
            using var response = await Home.PostAsync(Path(found), request, token);
            (await Problem.OfAsync(response)).ShouldBe(ErrorCode.QueryInvalid);
        }

        using var unknown = await Home.PostAsync($"{AuditPaths.Findings}/nosuch/disposition", new DisposeRequest("explained", "x"), token);
        using var none = await Home.GetAsync($"{AuditPaths.Findings}/nosuch", token);
        (await Problem.OfAsync(unknown)).ShouldBe(ErrorCode.QueryInvalid);
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Sample_OfAnUnfinishedMonth_IsRefused()
    {
        using var response = await Home.PostAsync(
            AuditPaths.Sample, new SampleRequest(region.Time.GetUtcNow().ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)), token);

        (await Problem.OfAsync(response)).ShouldBe(ErrorCode.QueryInvalid);
    }

    [Fact]
    [Requirement("RLEX-V-B1")]
    [Requirement("RLEX-V-B2-1")]
    [Requirement("ILo-120b1")]
    public async Task SelfAudit_TellsUseFindingsSubmissionsAndDisseminations_FromALogThatIsSigned()
    {
        await SelfSearchAsync();
        await Home.ShareAsync(Contributed.By(Home, "own-1"));
        var hit = (await region[1].SearchAsync("Quimby")).HitsOf(Home.Ori)[0];
        var today = DateOnly.FromDateTime(region.Time.GetUtcNow().UtcDateTime);

        using var response = await Home.PostAsync(AuditPaths.SelfAudit, new ReportPeriod(today.AddDays(-1), today), token);
        var report = await ReadAsync<SelfAudit>(response);
        using var printed = await Home.PostAsync(AuditPaths.SelfAudit + "?format=text", new ReportPeriod(today.AddDays(-1), today), token);
        var text = await printed.Content.ReadAsStringAsync(Wait.Cancellation);

        report.ByUseCode["C"].ShouldBe(1);
        report.Users.Single(user => user.User == Member.Analyst).Searches.ShouldBe(1);
        report.Findings.ShouldHaveSingleItem().Finding.Rule.ShouldBe("own-name");
        report.Submissions.ShouldHaveSingleItem().Accepted.ShouldBe(1);
        var sampled = report.Sample.ShouldHaveSingleItem();
        sampled.Agency.ShouldBe(region[1].Ori.Text);
        sampled.User.ShouldBe(Member.Analyst);
        sampled.Receipts.ShouldContain(hit.Receipt.Id);
        sampled.Request.ShouldNotBeNull();
        report.Altered.ShouldBe(0);
        report.Checkpoint.ShouldStartWith($"exchange/node/{Home.Ori}\n");
        text.ShouldContain("Signed checkpoint of the log");
        text.ShouldContain($"{Member.Analyst} searched for their own name");
    }

    [Fact]
    [Requirement("RLEX-VII-F-3")]
    public async Task RequestForALog_ReachesTheAgencyConcerned_AndItsAnswerIsRecorded()
    {
        var today = DateOnly.FromDateTime(region.Time.GetUtcNow().UtcDateTime);
        var request = Home.Get<Exchange.Node.LogRequests.RequestLog>();
        var reader = new Exchange.Hosting.Auditing.Search.AuditReader(Coordinator, Home.Ori);
        (await request.RunAsync(Home.Ori, new ReportPeriod(today, today), "complaint 26-4", reader, Wait.Cancellation)).ShouldHaveSingleItem();

        (await request.RunAsync(region[1].Ori, new ReportPeriod(today, today), "complaint 26-4", reader, Wait.Cancellation)).ShouldBeEmpty();

        var notice = await NoticeAsync(region[1], "log-requested");
        notice.ToWords().ShouldContain($"exchange audit export --for {Home.Ori}");
        (await region[1].Get<NoticeBook>().SettleAsync(notice.Notice.Id, "their.nac", Wait.Cancellation)).ShouldBeTrue();
        (await region[1].LastLineAsync("notice-settled")).Text("from").ShouldBe(Home.Ori.Text);
        (await Home.LastLineAsync("log-requested")).Text("to").ShouldBe(region[1].Ori.Text);
    }

    private const string NoticeKindWord = "violation-reported";

    private static string Path(FindingCase found) => $"{AuditPaths.Findings}/{found.Finding.Id}/disposition";

    /// <summary>The analyst is called Somebody; searching for both names is a search of oneself.</summary>
    private async Task<FindingCase> SelfSearchAsync()
    {
        var accounts = Home.Get<Exchange.Storage.Accounts.AccountStore>();
        await accounts.ChangeAsync(
            Member.Analyst, account => account with { Name = "Ana Reyes" }, null, Member.Administrator, region.Time.GetUtcNow(), Wait.Cancellation);
        await Home.SearchAsync(Ask.For(new RecordQuery { Text = "surname:reyes given:ana" }));
        return (await FindAsync()).ShouldHaveSingleItem();
    }

    private async Task<List<FindingCase>> FindAsync()
    {
        using var response = await Home.PostAsync(AuditPaths.FindNow, new { }, token);
        return await ReadAsync<List<FindingCase>>(response);
    }

    private static async Task<NoticeLine> NoticeAsync(Member member, string kind)
    {
        var book = member.Get<NoticeBook>();
        NoticeLine? line = null;
        await Wait.UntilAsync(
            $"a notice {kind}",
            async () => (line = (await book.ReadAsync(all: false, 10, Member.Administrator, Wait.Cancellation))
                .FirstOrDefault(one => Exchange.Protocol.Notices.NoticeKinds.Name(one.Notice.Kind) == kind)) is not null);
        return line!;
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(Wait.Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return JsonSerializer.Deserialize<T>(text, ProtocolJson.Options)!;
    }
}
