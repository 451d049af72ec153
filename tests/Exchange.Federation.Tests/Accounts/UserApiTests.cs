using System.Text.Json.Nodes;
using Exchange.Federation.Tests.Regions;
using Exchange.Node.SignIn;
using Exchange.Node.Users;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Exchange.Storage.Accounts;

namespace Exchange.Federation.Tests.Accounts;

public sealed class UserApiTests : IAsyncLifetime
{
    private SignInSite site = null!;

    private Browser Admin => site.Admin;

    public async ValueTask InitializeAsync() => site = await SignInSite.StartAsync();

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    [Requirement("RLEX-X-C-1")]
    public async Task AdministratorAlone_AddsAndDisablesUsers()
    {
        var analyst = await site.AddAsync("a.reyes", UserRole.Analyst);

        (await analyst.RefusedAsync("/api/users", site.Person("b.ito", UserRole.Analyst))).ShouldBe(ErrorCode.ActionNotAuthorised);
        (await analyst.RefusedAsync("/api/users/a.reyes/disable", new DisableRequest(ClosureReason.NotNeeded))).ShouldBe(ErrorCode.ActionNotAuthorised);
        (await analyst.RefusedAsync($"/api/users/{SignInSite.Administrator}")).ShouldBe(ErrorCode.ActionNotAuthorised);
        (await Admin.DoneAsync("/api/users"))!.AsArray().Select(line => line!["id"]!.GetValue<string>()).ShouldBe(["a.reyes", "d.osei"]);
    }

    [Fact]
    public async Task FirstLink_IsGoodOnce_AndNoneIsMadeWhileThereIsAnAdministrator()
    {
        (await site.Get<FirstAdministrator>().InviteAsync(Wait.Cancellation)).ShouldBeNull();
        var link = await site.Get<ChangeUser>().InviteAdministratorAsync("operator", Wait.Cancellation);
        using var second = site.Browse();
        await second.UseLinkAsync(link, site.Person("e.second", UserRole.Administrator));

        var again = new LinkRequest(Browser.Password, UndertakingTexts.Version, site.Person("f.third", UserRole.Administrator));
        (await second.RefusedAsync($"/api/links/{link}", again)).ShouldBe(ErrorCode.LinkUnknown);
    }

    [Fact]
    public async Task Link_EndsAfterADay_AndAWeakPasswordDoesNotUseItUp()
    {
        var added = await Admin.DoneAsync("/api/users", site.Person("a.reyes", UserRole.Analyst));
        var link = added!["link"]!.GetValue<string>();
        using var other = site.Browse();

        (await other.RefusedAsync($"/api/links/{link}", new LinkRequest("Summer2026!", UndertakingTexts.Version))).ShouldBe(ErrorCode.AccountRefused);
        (await other.RefusedAsync($"/api/links/{link}", new LinkRequest(Browser.Password))).ShouldBe(ErrorCode.BannerNotAccepted);
        site.Time.Advance(SessionRules.Link);
        (await other.RefusedAsync($"/api/links/{link}", new LinkRequest(Browser.Password, UndertakingTexts.Version))).ShouldBe(ErrorCode.LinkUnknown);
    }

    [Fact]
    public async Task AccountThatLacksWhatTheGatesNeed_IsAddedButNotLetIn()
    {
        var added = await Admin.DoneAsync("/api/users", site.Person("a.reyes", UserRole.Analyst) with { StateCheck = null });
        using var other = site.Browse();
        var begun = await other.DoneAsync(
            $"/api/links/{added!["link"]!.GetValue<string>()}", new LinkRequest(Browser.Password, UndertakingTexts.Version));
        other.TotpKey = Base32.Read(begun!["totp"]!["key"]!.GetValue<string>());

        (await other.RefusedAsync("/api/session/totp", new CodeRequest(other.Code()))).ShouldBe(ErrorCode.ChecksMissing);
        (await other.RefusedAsync("/api/me")).ShouldBe(ErrorCode.CredentialMissing);
    }

    [Fact]
    [Requirement("IL-50b2-1")]
    public async Task AccountDisabledForAConviction_IsNeverOpenedAgain()
    {
        await site.AddAsync("a.reyes", UserRole.Analyst);
        await Admin.DoneAsync("/api/users/a.reyes/disable", new DisableRequest(ClosureReason.Convicted));

        (await Admin.RefusedAsync("/api/users/a.reyes/open", new { })).ShouldBe(ErrorCode.AccountRefused);
        (await site.Accounts.FindAsync("a.reyes", Wait.Cancellation))!.Closed!.Reason.ShouldBe(ClosureReason.Convicted);
    }

    [Fact]
    public async Task Nobody_ClearsOrReviewsOneself()
    {
        (await Admin.RefusedAsync($"/api/users/{SignInSite.Administrator.ToUpperInvariant()}/certify", new Clearances { StateCheck = site.Today }))
            .ShouldBe(ErrorCode.AccountRefused);
        (await Admin.RefusedAsync($"/api/users/{SignInSite.Administrator}/review", new ReviewRequest(true))).ShouldBe(ErrorCode.AccountRefused);
    }

    [Fact]
    [Requirement("RLEX-XI-B5")]
    [Requirement("RLEX-XI-B10")]
    public async Task Coordinator_ReviewsUsers_AndHasTheChangesForTheCso()
    {
        await site.AddAsync("a.reyes", UserRole.Analyst);
        await site.AddAsync("b.ito", UserRole.Analyst);
        var nac = await site.AddAsync("n.coord", UserRole.Nac);

        await nac.DoneAsync("/api/users/a.reyes/review", new ReviewRequest(true));
        await nac.DoneAsync("/api/users/b.ito/review", new ReviewRequest(false));
        await nac.DoneAsync("/api/users/a.reyes/report-arrest", new { });

        var changes = (await nac.DoneAsync("/api/users/changes"))!.AsArray();
        changes.Select(Line).Where(line => line.By == "n.coord").ShouldBe(
            [("a.reyes", "n.coord", "reviewed"), ("b.ito", "n.coord", "disabled"), ("a.reyes", "n.coord", "arrest-reported")]);
        (await site.Accounts.FindAsync("b.ito", Wait.Cancellation))!.Closed!.Reason.ShouldBe(ClosureReason.NotConfirmed);
        (await nac.RefusedAsync("/api/users/a.reyes/certify", new Clearances { StateCheck = site.Today })).ShouldBe(ErrorCode.ActionNotAuthorised);

        static (string Account, string By, string Change) Line(JsonNode? node) =>
            (node!["account"]!.GetValue<string>(), node["by"]!.GetValue<string>(), node["change"]!.GetValue<string>());
    }

    [Fact]
    [Requirement("OH-G3-3")]
    [Requirement("CJIS-AU-3")]
    public async Task Trainee_SearchesUnderACertifiedOperator_AndBothNamesAreLogged()
    {
        await site.AddAsync("a.reyes", UserRole.Analyst);
        var trainee = await site.AddAsync(
            "t.new", UserRole.Analyst, account => account with { Certification = null, Trainee = true, Supervisor = "a.reyes", StartDate = site.Today });
        (await trainee.RefusedAsync(ExchangePaths.Search, Ask.ForSurname("Quimby"))).ShouldBe(ErrorCode.SupervisorMissing);
        (await trainee.RefusedAsync("/api/session/supervisor", new SupervisorRequest("t.new"))).ShouldBe(ErrorCode.SupervisorMissing);

        await trainee.DoneAsync("/api/session/supervisor", new SupervisorRequest("a.reyes"));
        using var answer = await trainee.PostAsync(ExchangePaths.Search, Ask.ForSurname("Quimby"));

        answer.IsSuccessStatusCode.ShouldBeTrue();
        var asked = (await site.LogAsync()).Last(line => line.Kind == "search-asked");
        (asked.Text("user"), asked.Text("supervisor"), asked.Text("session")!.Length).ShouldBe(("t.new", "a.reyes", 16));
        asked.Private["address"]!.GetValue<string>().ShouldBe("127.0.0.1");
    }

    [Fact]
    [Requirement("RTCS-15")]
    [Requirement("RLEX-IX-I-2")]
    public async Task Undertakings_AreAcceptedBeforeTheFirstSearch_WithVersionAndTime()
    {
        var added = await Admin.DoneAsync("/api/users", site.Person("a.reyes", UserRole.Analyst));
        using var analyst = site.Browse();
        await analyst.UseLinkAsync(added!["link"]!.GetValue<string>());
        (await analyst.RefusedAsync(ExchangePaths.Search, Ask.ForSurname("Quimby"))).ShouldBe(ErrorCode.UndertakingDue);
        (await analyst.RefusedAsync("/api/me/undertakings", new UndertakingRequest("0"))).ShouldBe(ErrorCode.AccountRefused);

        await SignInSite.AcceptAsync(analyst);

        (await site.Accounts.FindAsync("a.reyes", Wait.Cancellation))!.Undertakings
            .ShouldBe(UndertakingTexts.AllAt(site.Time.GetUtcNow()), ignoreOrder: true);
    }

    [Fact]
    public async Task LostFactor_IsReplacedByALink_AndTheOldOneIsWorthNothing()
    {
        var analyst = await site.AddAsync("a.reyes", UserRole.Analyst);
        var old = analyst.TotpKey;

        var link = (await Admin.DoneAsync("/api/users/a.reyes/link", new InviteRequest(ResetFactors: true)))!["link"]!.GetValue<string>();
        (await analyst.RefusedAsync("/api/me")).ShouldBe(ErrorCode.SessionMissing);
        await analyst.UseLinkAsync(link);

        analyst.TotpKey.ShouldNotBe(old);
        (await site.LogAsync()).Count(line => line.Kind == "factor-removed" && line.Text("account") == "a.reyes").ShouldBe(1);
    }

    [Fact]
    public async Task Secrets_AreNowhereInTheStores()
    {
        var analyst = await site.AddAsync("a.reyes", UserRole.Analyst);
        await site.Admin.SendAsync(HttpMethod.Delete, "/api/session");
        var cookie = analyst.Cookie!.Split('=')[1];

        var files = Directory.EnumerateFiles(site.Folder.Root, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "lock").ToList();
        var secrets = new[] { Browser.Password, cookie, Base32.Write(analyst.TotpKey), Convert.ToBase64String(analyst.TotpKey!), analyst.RecoveryCodes[0] };

        files.Count.ShouldBeGreaterThan(5);
        files.Where(file => secrets.Any(secret => ReadShared(file).Contains(secret, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    private static string ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
