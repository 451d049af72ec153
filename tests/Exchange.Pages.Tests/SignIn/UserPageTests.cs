using Exchange.Node.Users;
using Exchange.Pages.Tests.Browsing;
using Exchange.Policy.Requesters;
using Exchange.Storage.Accounts;
using Microsoft.Playwright;

namespace Exchange.Pages.Tests.SignIn;

/// <summary>The agency's accounts at the browser.</summary>
public sealed class UserPageTests(Chromium chromium, ThreeAgencies agencies) : IClassFixture<ThreeAgencies>
{
    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private AccountStore Accounts => agencies.Home.Get<AccountStore>();

    [Fact]
    public async Task Administrator_AddsSomebody_AndGetsALink()
    {
        await using var reader = await ReaderAsync(UserRole.Administrator);
        await reader.OpenAsync("/users");
        await reader.CheckAsync();
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Add somebody" }).ClickAsync();
        await reader.CheckAsync();

        await reader.Page.GetByLabel("Name of the account").FillAsync("u.added");
        await reader.Page.GetByLabel("Person's name").FillAsync("Una Added");
        await reader.Page.GetByLabel("Agency official who approves the account").FillAsync("Chief L. Amadi");
        await reader.Page.GetByText("The person is law enforcement personnel").ClickAsync();
        await reader.Page.GetByText("Analyst", new() { Exact = true }).ClickAsync();
        await reader.Page.GetByText("Nac", new() { Exact = true }).ClickAsync();
        await reader.Page.GetByText("A: upkeep of our own records").ClickAsync();
        await reader.Page.GetByLabel("Employment", new() { Exact = true }).SelectOptionAsync(nameof(EmploymentType.Employee));
        await reader.Page.GetByText("The person is a trainee").ClickAsync();
        await reader.Page.GetByLabel("Account of the certified operator").FillAsync("analyst.page");
        await reader.Page.GetByLabel("State fingerprint check on").FillAsync("2026-01-15");
        await ClickAsync(reader, "Add");

        (await reader.Page.Locator("#link").InnerTextAsync()).ShouldStartWith(agencies.Home.Address + "link/");
        await reader.CheckAsync();
        var added = (await Accounts.FindAsync("u.added", Wait.Cancellation))!;
        (added.LawEnforcement, added.StateCheck, added.NationalCheck).ShouldBe((true, new DateOnly(2026, 1, 15), null));
        (added.Trainee, added.Supervisor, added.Employment).ShouldBe((true, "analyst.page", EmploymentType.Employee));
        added.Roles.ShouldBe(["analyst", "nac"], ignoreOrder: true);
        added.UseCodes.ShouldBe([UseCode.A, UseCode.C], ignoreOrder: true);
    }

    [Fact]
    public async Task EverythingWrong_IsSaidAtTheFields_AndWhatWasTypedStays()
    {
        await using var reader = await ReaderAsync(UserRole.Administrator);
        reader.ExpectedStatus = "422";
        await reader.OpenAsync("/users/add");
        await reader.Page.GetByLabel("Name of the account").FillAsync("u wrong");
        await reader.Page.GetByLabel("Person's name").FillAsync("Una Wrong");
        await reader.Page.GetByLabel("Agency official who approves the account").FillAsync("Chief L. Amadi");
        await reader.Page.GetByText("The person is a trainee").ClickAsync();

        await ClickAsync(reader, "Add");

        (await reader.Page.Locator("#problems a").EvaluateAllAsync<string[]>("links => links.map(link => link.hash)"))
            .ShouldBe(["#id", "#roles", "#supervisor"]);
        (await reader.Page.GetByLabel("Person's name").InputValueAsync()).ShouldBe("Una Wrong");
        await reader.CheckAsync();
    }

    [Fact]
    [Requirement("IL-50b4-1")]
    public async Task Administrator_CorrectsRolesAndPurposes_AndEachChangeIsAnEntry()
    {
        await AddAsync("u.correct");
        await using var reader = await ReaderAsync(UserRole.Administrator);
        await reader.OpenAsync("/users");
        await ClickAsync(reader, "Look at u.correct");
        await reader.Page.GetByText("Correct what is known of the person").ClickAsync();
        await reader.CheckAsync();
        (await reader.Page.GetByLabel("Person's name").InputValueAsync()).ShouldBe("Somebody");
        await reader.Page.GetByText("Officer", new() { Exact = true }).ClickAsync();
        await reader.Page.GetByText("J: criminal justice employment").ClickAsync();
        await reader.Page.GetByText("C: criminal justice", new() { Exact = true }).ClickAsync();
        await reader.Page.GetByLabel("Agency official who approves the account").FillAsync("Chief N. Baptiste");

        await ClickAsync(reader, "Change it");

        (await reader.Page.Locator("main").InnerTextAsync()).ShouldContain("Changed.");
        var kept = (await Accounts.FindAsync("u.correct", Wait.Cancellation))!;
        kept.Roles.ShouldBe(["officer", "analyst"], ignoreOrder: true);
        kept.UseCodes.ShouldBe([UseCode.J]);
        (kept.ApprovedBy, kept.Employment, kept.NationalCheck).ShouldBe(("Chief N. Baptiste", EmploymentType.Employee, null));
        (await agencies.Home.LogAsync()).ShouldContain(entry =>
            entry.Kind == "user-changed" && entry.Text("user") == "administrator.page" && entry.Text("change") == "changed");
    }

    [Fact]
    public async Task Administrator_PutsDownChecks_AndDisables()
    {
        await AddAsync("u.show");
        await using var reader = await ReaderAsync(UserRole.Administrator);
        await reader.OpenAsync("/users");
        await ClickAsync(reader, "Look at u.show");
        await reader.Page.GetByLabel("National fingerprint check on").FillAsync("2026-02-01");
        await ClickAsync(reader, "Put it down");
        (await Accounts.FindAsync("u.show", Wait.Cancellation))!.NationalCheck.ShouldBe(new DateOnly(2026, 2, 1));

        await reader.Page.GetByLabel("Disable it, because").SelectOptionAsync(nameof(ClosureReason.Separated));
        await ClickAsync(reader, "Disable");

        (await reader.Page.Locator("main").InnerTextAsync()).ShouldContain("disabled-separated");
        (await Accounts.FindAsync("u.show", Wait.Cancellation))!.Closed!.Reason.ShouldBe(ClosureReason.Separated);
        reader.Page.Url.ShouldNotContain("u.show");
    }

    [Fact]
    public async Task Coordinator_ReviewsAndCannotChange()
    {
        await AddAsync("u.review");
        await using var reader = await ReaderAsync(UserRole.Nac);
        await reader.OpenAsync("/users");
        (await reader.Page.GetByText("Add somebody").CountAsync()).ShouldBe(0);
        await ClickAsync(reader, "Look at u.review");
        (await reader.Page.GetByText("Make a link for a password").CountAsync()).ShouldBe(0);

        await ClickAsync(reader, "Report an arrest to the CSO");
        await ClickAsync(reader, "The person keeps the account");

        (await Accounts.FindAsync("u.review", Wait.Cancellation))!.ReviewedBy.ShouldBe("nac.page");
    }

    [Fact]
    public async Task Analyst_IsRefused()
    {
        await using var reader = await ReaderAsync(UserRole.Analyst);
        reader.ExpectedStatus = "403";

        (await reader.OpenAsync("/users")).Status.ShouldBe(403);
    }

    private static Task ClickAsync(Reader reader, string name) =>
        reader.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    private async Task AddAsync(string id)
    {
        var account = People.Cleared(id, UserRole.Analyst, Today) with { NationalCheck = null, ReviewedOn = null, ReviewedBy = null };
        (await agencies.Home.Get<AddUser>().AddAsync(account, Member.Administrator, Wait.Cancellation)).ShouldBeEmpty();
    }

    private Task<Reader> ReaderAsync(UserRole role) => Reader.AtAsync(chromium, agencies.Home.Address, agencies.TokenOf(role));
}
