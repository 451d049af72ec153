using Exchange.Federation.Tests.Accounts;
using Exchange.Federation.Tests.Regions;
using Exchange.Node.SignIn;
using Exchange.Node.Users;
using Exchange.Protocol.Errors;
using Exchange.Storage.Accounts;

namespace Exchange.Federation.Tests.Security;

/// <summary>An id that somebody else could know is worth nothing: not one that was planted, not one of before a step, not one that has ended.</summary>
public sealed class SessionFixationTests : IAsyncLifetime
{
    private const string Analyst = "a.reyes";

    private SignInSite site = null!;
    private Browser browser = null!;

    public async ValueTask InitializeAsync()
    {
        site = await SignInSite.StartAsync();
        browser = await site.AddAsync(Analyst, UserRole.Analyst);
        site.Time.Advance(TimeSpan.FromMinutes(1));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task SessionOfAnAttacker_PlantedBeforeSignIn_EndsAndIsNotTaken()
    {
        using var attacker = await site.AddAsync("m.allory", UserRole.Analyst);
        var planted = attacker.Cookie;
        browser.Cookie = planted;

        await browser.SignInAsync(Analyst);

        browser.Cookie.ShouldNotBe(planted);
        (await attacker.RefusedAsync("/api/me")).ShouldBe(ErrorCode.SessionMissing);
        (await browser.DoneAsync("/api/me"))!["id"]!.GetValue<string>().ShouldBe(Analyst);
    }

    [Fact]
    public async Task IdOfBefore_IsNeverTheOneAfter_ByLinkUnlockOrNewPassword()
    {
        var ids = new List<string?> { browser.Cookie };
        await browser.DoneAsync("/api/me/password", new PasswordRequest(Browser.Password, "another phrase entirely, longer"));
        ids.Add(browser.Cookie);
        site.Time.Advance(SessionRules.Idle);
        await browser.RefusedAsync("/api/me");
        await browser.DoneAsync(
            "/api/session/unlock", new FactorRequest(SecondFactor.Totp, browser.Code(), Password: "another phrase entirely, longer"));
        ids.Add(browser.Cookie);
        var (link, _) = await site.Get<ChangeUser>().InviteAsync(Analyst, resetFactors: true, SignInSite.Administrator, Wait.Cancellation);
        await browser.UseLinkAsync(link!);
        ids.Add(browser.Cookie);

        ids.Distinct().Count().ShouldBe(4);
        foreach (var old in ids.SkipLast(1))
        {
            browser.Cookie = old;
            (await browser.RefusedAsync("/api/me")).ShouldBe(ErrorCode.SessionMissing);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SigningOut_EndsTheIdAtTheNode_NotOnlyInTheBrowser(bool byPage)
    {
        var token = await browser.TokenAsync("/work");
        var stolen = browser.Cookie;

        using var response = byPage ? await browser.FormAsync("/sign-out", token) : await browser.SendAsync(HttpMethod.Delete, "/api/session");

        browser.Cookie.ShouldNotBe(stolen);
        browser.Cookie = stolen;
        (await browser.RefusedAsync("/api/me")).ShouldBe(ErrorCode.SessionMissing);
        (await site.Accounts.Sessions.OfAsync(Analyst, Wait.Cancellation)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("disable")]
    [InlineData("new link")]
    public async Task AccountTakenAway_EndsEverySession(string how)
    {
        var other = site.Browse();
        await other.GivePasswordAsync(Analyst);
        var waiting = other.Cookie;

        if (how == "disable")
        {
            await site.Admin.DoneAsync($"/api/users/{Analyst}/disable", new DisableRequest(ClosureReason.Separated));
        }
        else
        {
            var (link, _) = await site.Get<ChangeUser>().InviteAsync(Analyst, resetFactors: false, SignInSite.Administrator, Wait.Cancellation);
            using var third = site.Browse();
            third.TotpKey = browser.TotpKey;
            await third.DoneAsync($"/api/links/{link}", new { Browser.Password, Banner = UndertakingTexts.Version });
        }

        (await browser.RefusedAsync("/api/me")).ShouldBe(ErrorCode.SessionMissing);
        other.Cookie = waiting;
        other.TotpKey = browser.TotpKey;
        (await other.RefusedAsync("/api/session/factor", new FactorRequest(SecondFactor.Totp, browser.Code()))).ShouldBe(ErrorCode.SessionMissing);
    }
}
