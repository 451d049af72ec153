using System.Net;
using Exchange.Federation.Tests.Accounts;
using Exchange.Federation.Tests.Regions;
using Exchange.Node.SignIn;
using Exchange.Node.Users;
using Exchange.Protocol.Errors;
using Exchange.Storage.Accounts;

namespace Exchange.Federation.Tests.Security;

/// <summary>Neither passwords nor names of accounts are found out by trying, at the interface or at the pages.</summary>
public sealed class GuessingTests : IAsyncLifetime
{
    private const string Analyst = "a.reyes";
    private const string Nobody = "b.nobod";
    private const string Wrong = "wrong and long";

    private SignInSite site = null!;
    private Browser browser = null!;

    public async ValueTask InitializeAsync()
    {
        site = await SignInSite.StartAsync(requestsPerMinute: 0);
        browser = await site.AddAsync(Analyst, UserRole.Analyst);
        site.Time.Advance(TimeSpan.FromMinutes(1));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task FiveGuessesFromFiveAddresses_LockTheAccount()
    {
        for (var guess = 1; guess <= CredentialStore.FailuresMax; guess++)
        {
            var from = site.Browse(IPAddress.Parse($"127.0.0.{guess + 10}"));
            (await from.RefusedAsync("/api/session", Try(Analyst, Wrong))).ShouldBe(ErrorCode.SignInFailed);
        }

        (await site.Browse(IPAddress.Parse("127.0.0.99")).RefusedAsync("/api/session", Try(Analyst, Browser.Password))).ShouldBe(ErrorCode.SignInFailed);
        var failed = (await site.LogAsync()).Where(line => line.Kind == "sign-in-failed" && line.Text("user") == Analyst).ToList();
        failed.Select(line => line.Text("lockedNow")).ShouldBe([null, null, null, null, "true", null]);
        failed.Select(line => line.Private["address"]!.ToString()).Distinct().Count().ShouldBe(6);
    }

    [Fact]
    public async Task GuessesFurtherApartThanFifteenMinutes_DoNotLock()
    {
        for (var guess = 1; guess < CredentialStore.FailuresMax; guess++)
        {
            await browser.RefusedAsync("/api/session", Try(Analyst, Wrong));
        }

        site.Time.Advance(CredentialStore.FailureWindow + TimeSpan.FromSeconds(1));
        await browser.RefusedAsync("/api/session", Try(Analyst, Wrong));

        await browser.SignInAsync(Analyst);
    }

    [Fact]
    public async Task SignInForm_SaysTheSameOfEveryName_HoweverOften()
    {
        var answers = new HashSet<string>();
        foreach (var user in new[] { Analyst, Nobody })
        {
            using var other = site.Browse();
            var token = await other.TokenAsync();
            for (var guess = 0; guess < CredentialStore.FailuresMax + 2; guess++)
            {
                answers.Add(await other.FormAsync("/sign-in", token, Form(user, Wrong)).ComparableAsync(user));
            }

            answers.Add(await other.FormAsync("/sign-in", token, Form(user, Browser.Password)).ComparableAsync(user));
        }

        answers.ShouldHaveSingleItem().ShouldStartWith("401");
    }

    [Fact]
    public async Task LinkThatIsUsedOverOrMadeUp_IsAnsweredTheSame_ByPageAndInterface()
    {
        var invite = site.Get<ChangeUser>();
        var (used, _) = await invite.InviteAsync(Analyst, resetFactors: false, SignInSite.Administrator, Wait.Cancellation);
        await browser.DoneAsync($"/api/links/{used}", new { Browser.Password, Banner = UndertakingTexts.Version });
        var (over, _) = await invite.InviteAsync(Analyst, resetFactors: false, SignInSite.Administrator, Wait.Cancellation);
        site.Time.Advance(TimeSpan.FromDays(30));

        var (pages, forms, calls) = (new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
        foreach (var link in new[] { used!, over!, Secrets.New() })
        {
            using var other = site.Browse();
            var token = await other.TokenAsync();
            pages.Add(await other.SendAsync(HttpMethod.Get, $"/link/{link}").ComparableAsync(link));
            forms.Add(await other.FormAsync($"/link/{link}", token, Form(Analyst, Browser.Password)).ComparableAsync(link));
            calls.Add(await other.PostAsync($"/api/links/{link}", new { Browser.Password, Banner = UndertakingTexts.Version }).ComparableAsync(link));
        }

        new[] { pages, forms, calls }.ShouldAllBe(answers => answers.Single().StartsWith("404"));
    }

    [Fact]
    public async Task PasskeyOptions_AreAskedForAfterThePasswordAlone_SoTheyNameNobody()
    {
        var answers = new HashSet<string>();
        foreach (var user in new[] { Analyst, Nobody })
        {
            using var other = site.Browse();
            answers.Add(await other.PostAsync("/api/session/passkey", new { user }).ComparableAsync(user));
            await other.RefusedAsync("/api/session", Try(user, Wrong));
            answers.Add(await other.PostAsync("/api/session/passkey", new { user }).ComparableAsync(user));
        }

        answers.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Analyst_LearnsNoNameFromWhatIsForAdministrators_NorFromSupervisors()
    {
        await site.AddAsync("u.known", UserRole.Officer);
        await site.Admin.DoneAsync("/api/users/u.known/disable", new DisableRequest(ClosureReason.Separated));
        var (administration, supervision) = (new HashSet<string>(), new HashSet<string>());
        foreach (var user in new[] { "u.known", Nobody })
        {
            foreach (var step in new[] { "change", "disable", "link", "release", "review", "report-arrest" })
            {
                administration.Add($"{step} {await browser.PostAsync($"/api/users/{user}/{step}", new { }).ComparableAsync(user)}");
            }

            administration.Add(await browser.SendAsync(HttpMethod.Get, $"/api/users/{user}").ComparableAsync(user));
            supervision.Add(await browser.PostAsync("/api/session/supervisor", new SupervisorRequest(user)).ComparableAsync(user));
        }

        administration.Count.ShouldBe(7);
        supervision.ShouldHaveSingleItem();
    }

    private static SignInRequest Try(string user, string password) => new(user, password, UndertakingTexts.Version);

    private static (string Name, string Value)[] Form(string user, string password) =>
        [("user", user), ("password", password), ("banner", UndertakingTexts.Version), ("return", "/")];
}
