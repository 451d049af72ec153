using Exchange.Federation.Tests.Regions;
using Exchange.Node.SignIn;
using Exchange.Node.Users;
using Exchange.Protocol.Errors;
using Exchange.Storage.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Exchange.Federation.Tests.Accounts;

public sealed class SignInTests : IAsyncLifetime
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

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task PasswordThenCode_OpenASession_AndOneWithoutIsNone()
    {
        await browser.SendAsync(HttpMethod.Delete, "/api/session");
        (await browser.RefusedAsync("/api/me")).ShouldBe(ErrorCode.CredentialMissing);

        (await browser.GivePasswordAsync(Analyst))!["stage"]!.GetValue<string>().ShouldBe("factor-due");
        (await browser.RefusedAsync("/api/me")).ShouldBe(ErrorCode.SessionNotReady);
        (await browser.GiveCodeAsync())!["stage"]!.GetValue<string>().ShouldBe("open");

        (await browser.DoneAsync("/api/me"))!["id"]!.GetValue<string>().ShouldBe(Analyst);
    }

    [Fact]
    public async Task SessionId_ChangesAtEachStep_AndAnOldOneIsWorthNothing()
    {
        var planted = $"exchange-session-{site.Address.Port}=planted";
        browser.Cookie = planted;
        await browser.GivePasswordAsync(Analyst);
        var first = browser.Cookie;
        await browser.GiveCodeAsync();
        var second = browser.Cookie;

        first.ShouldNotBe(planted);
        second.ShouldNotBe(first);
        browser.Cookie = first;
        (await browser.RefusedAsync("/api/me")).ShouldBe(ErrorCode.SessionMissing);
        browser.CookieAttributes.ShouldBe(" path=/; samesite=strict; httponly");
    }

    [Fact]
    public async Task WhateverIsWrong_TheAnswerIsTheSameBytes()
    {
        await LockAsync("c.wu", await site.AddAsync("c.wu", UserRole.Analyst));
        await site.AddAsync("b.ito", UserRole.Analyst);
        await site.Admin.DoneAsync("/api/users/b.ito/disable", new DisableRequest(ClosureReason.Separated));

        var answers = new HashSet<string>();
        foreach (var (user, password) in new[] { (Analyst, "wrong and long"), ("nobody", "wrong and long"), ("?", "x"), ("b.ito", Browser.Password), ("c.wu", Browser.Password) })
        {
            using var other = site.Browse();
            using var response = await other.PostAsync("/api/session", new SignInRequest(user, password, UndertakingTexts.Version));
            response.Headers.Date = null;
            answers.Add($"{response}{await response.Content.ReadAsStringAsync(Wait.Cancellation)}");
        }

        answers.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task NameThatNobodyHas_CostsTheSameWork()
    {
        var users = site.Get<UserManager<SignInUser>>();
        var hasher = new WatchedHasher(users.PasswordHasher);
        users.PasswordHasher = hasher;

        foreach (var name in new[] { Analyst, "nobody", new string('x', 200) })
        {
            await browser.RefusedAsync("/api/session", new SignInRequest(name, "wrong and long", UndertakingTexts.Version));
        }

        hasher.Verified.Count.ShouldBe(3);
        hasher.Verified.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task FiveFailures_LockUntilReleased_AndTheRightPasswordOpensNothing()
    {
        await LockAsync(Analyst, browser);
        site.Time.Advance(TimeSpan.FromDays(2));

        (await browser.RefusedAsync("/api/session", Right())).ShouldBe(ErrorCode.SignInFailed);
        await site.Admin.SignInAsync(SignInSite.Administrator);
        await site.Admin.DoneAsync($"/api/users/{Analyst}/release", new { });

        await browser.SignInAsync(Analyst);
        (await site.LogAsync()).Count(line => line.Kind == "sign-in-failed" && line.Text("lockedNow") == "true").ShouldBe(1);
    }

    [Fact]
    public async Task RightPasswords_DoNotBuyMoreGuessesAtTheCode()
    {
        for (var guess = 0; guess < CredentialStore.FailuresMax; guess++)
        {
            await browser.GivePasswordAsync(Analyst);
            (await browser.RefusedAsync("/api/session/factor", new FactorRequest(SecondFactor.Totp, "000000"))).ShouldBe(ErrorCode.SignInFailed);
        }

        (await browser.RefusedAsync("/api/session", Right())).ShouldBe(ErrorCode.SignInFailed);
    }

    [Fact]
    public async Task Code_IsGoodOnce()
    {
        await browser.SignInAsync(Analyst);

        await browser.GivePasswordAsync(Analyst);

        (await browser.RefusedAsync("/api/session/factor", new FactorRequest(SecondFactor.Totp, browser.Code()))).ShouldBe(ErrorCode.SignInFailed);
    }

    [Fact]
    public async Task RecoveryCode_StandsInOnce()
    {
        var spare = new FactorRequest(SecondFactor.RecoveryCode, browser.RecoveryCodes[3].ToLowerInvariant());
        await browser.GivePasswordAsync(Analyst);
        await browser.DoneAsync("/api/session/factor", spare);

        await browser.GivePasswordAsync(Analyst);

        (await browser.RefusedAsync("/api/session/factor", spare)).ShouldBe(ErrorCode.SignInFailed);
    }

    [Fact]
    public async Task NoticeOfUse_IsAcceptedEachTime_AndSaysTheFourThings()
    {
        (await browser.RefusedAsync("/api/session", new SignInRequest(Analyst, Browser.Password))).ShouldBe(ErrorCode.BannerNotAccepted);

        using var other = site.Browse();
        (await other.DoneAsync("/api/session"))!["banner"]!["statements"]!.AsArray().Count.ShouldBe(4);
    }

    [Fact]
    public async Task IdleSession_IsLockedAndKept_AndOpenedByPasswordAndCode()
    {
        site.Time.Advance(SessionRules.Idle);
        (await browser.RefusedAsync("/api/me")).ShouldBe(ErrorCode.SessionLocked);
        (await browser.DoneAsync("/api/session"))!["stage"]!.GetValue<string>().ShouldBe("locked");
        var locked = browser.Cookie;

        await browser.DoneAsync("/api/session/unlock", new FactorRequest(SecondFactor.Totp, browser.Code(), Password: Browser.Password));

        (await browser.DoneAsync("/api/me"))!["id"]!.GetValue<string>().ShouldBe(Analyst);
        browser.Cookie.ShouldNotBe(locked);
        (await site.LogAsync()).Select(line => line.Kind).ShouldContain("session-unlocked");
    }

    [Fact]
    public async Task TwelveHours_EndASessionThatWasNeverIdle()
    {
        for (var minutes = 0; minutes < 12 * 60; minutes += 20)
        {
            await browser.DoneAsync("/api/me");
            site.Time.Advance(TimeSpan.FromMinutes(20));
        }

        (await browser.RefusedAsync("/api/me")).ShouldBe(ErrorCode.SessionExpired);
        (await browser.RefusedAsync("/api/me")).ShouldBe(ErrorCode.SessionMissing);
    }

    [Fact]
    [Requirement("RLEX-X-C-2")]
    public async Task DisabledAccount_LosesItsSessionAtOnce()
    {
        await browser.DoneAsync("/api/me");

        await site.Admin.DoneAsync($"/api/users/{Analyst}/disable", new DisableRequest(ClosureReason.Separated));

        (await browser.RefusedAsync("/api/me")).ShouldBe(ErrorCode.SessionMissing);
        (await site.Accounts.FindAsync(Analyst, Wait.Cancellation))!.Closed!.By.ShouldBe(SignInSite.Administrator);
    }

    [Theory]
    [InlineData("cross-site", null)]
    [InlineData("same-site", null)]
    [InlineData(null, null)]
    [InlineData(null, "https://evil.example")]
    public async Task ChangeFromElsewhere_IsRefused_WhateverTheCookie(string? from, string? origin)
    {
        (browser.Site, browser.Origin) = (from, origin);

        (await browser.RefusedAsync("/api/me/contact", new ContactRequest("evil@evil.example", "+1 850 555 0100"))).ShouldBe(ErrorCode.RequestForged);
        (await site.Accounts.FindAsync(Analyst, Wait.Cancellation))!.Email.ShouldBe("somebody@agency.example");
    }

    [Fact]
    public async Task ChangeFromAPageOfTheNode_IsTaken_ByItsOriginToo()
    {
        (browser.Site, browser.Origin) = (null, site.Address.GetLeftPart(UriPartial.Authority));

        await browser.DoneAsync("/api/me/contact", new ContactRequest("alex@agency.example", "+1 850 555 0100"));

        (await site.Accounts.FindAsync(Analyst, Wait.Cancellation))!.Email.ShouldBe("alex@agency.example");
    }

    [Fact]
    [Requirement("CJIS-AU-8")]
    public async Task Entries_HaveTheirTimeInUtc_ToTheHundredthOfASecond()
    {
        site.Time.Advance(TimeSpan.FromMilliseconds(10));
        await browser.GivePasswordAsync(Analyst);
        await browser.GiveCodeAsync();

        (await site.LogAsync())[^1].Text("time").ShouldBe("2026-03-02T12:01:00.01Z");
    }

    [Fact]
    public async Task AccountUnusedFor90Days_IsDisabledWhenItSignsIn()
    {
        site.Time.Advance(TimeSpan.FromDays(Clearance.UnusedDays + 1));
        await browser.GivePasswordAsync(Analyst);

        (await browser.RefusedAsync("/api/session/factor", new FactorRequest(SecondFactor.Totp, browser.Code()))).ShouldBe(ErrorCode.AccountUnused);
        (await site.Accounts.FindAsync(Analyst, Wait.Cancellation))!.Closed!.Reason.ShouldBe(ClosureReason.Inactive);
    }

    [Fact]
    public async Task UnusedAccounts_AreDisabledByUpkeepToo()
    {
        site.Time.Advance(TimeSpan.FromDays(Clearance.UnusedDays + 1));

        (await site.Get<AccountUpkeep>().RunAsync(Wait.Cancellation)).ShouldBe(2);
        (await site.Accounts.AllAsync(Wait.Cancellation)).ShouldAllBe(account => account.Closed!.Reason == ClosureReason.Inactive);
    }

    [Fact]
    public async Task YearOldPassword_IsChangedBeforeAnythingElse()
    {
        for (var month = 0; month < 13; month++)
        {
            site.Time.Advance(TimeSpan.FromDays(30));
            await browser.SignInAsync(Analyst);
        }

        (await browser.RefusedAsync("/api/me")).ShouldBe(ErrorCode.SessionNotReady);
        await browser.DoneAsync("/api/me/password", new PasswordRequest(Browser.Password, "another phrase entirely, longer"));
        (await browser.DoneAsync("/api/me"))!["id"]!.GetValue<string>().ShouldBe(Analyst);
    }

    private static SignInRequest Right() => new(Analyst, Browser.Password, UndertakingTexts.Version);

    private static async Task LockAsync(string user, Browser browser)
    {
        for (var failure = 0; failure < CredentialStore.FailuresMax; failure++)
        {
            var request = new SignInRequest(user, "wrong and long", UndertakingTexts.Version);
            (await browser.RefusedAsync("/api/session", request)).ShouldBe(ErrorCode.SignInFailed);
        }
    }
}
