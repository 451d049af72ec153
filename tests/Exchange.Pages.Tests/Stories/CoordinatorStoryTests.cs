using Exchange.Hosting.Auditing.Search;
using Exchange.Node.Users;
using Exchange.Pages.Tests.Browsing;
using Exchange.Records.Queries;
using Exchange.Storage.Accounts;
using Microsoft.Playwright;

namespace Exchange.Pages.Tests.Stories;

/// <summary>An analyst searches for himself; the coordinator finds it, looks at the evidence and its proof, and says what became of it.</summary>
public sealed class CoordinatorStoryTests(Chromium chromium) : IAsyncLifetime
{
    private Region region = null!;
    private string coordinator = "";

    private Member Home => region[0];

    public async ValueTask InitializeAsync()
    {
        region = await Region.StartAsync(1);
        coordinator = await Home.AddUserAsync("n.ac", UserRole.Nac);
        await Home.Get<AccountStore>().ChangeAsync(
            Member.Analyst, account => account with { Name = "Ana Reyes" }, null, Member.Administrator, region.Time.GetUtcNow(), Wait.Cancellation);
        await Home.SearchAsync(Ask.For(new RecordQuery { Text = "surname:reyes given:ana" }));
    }

    public ValueTask DisposeAsync() => region is null ? ValueTask.CompletedTask : region.DisposeAsync();

    [Fact]
    [Requirement("IL-80a")]
    public async Task SelfSearch_IsFound_Proven_AndDisposed()
    {
        await using var reader = await chromium.SignedInAsync(Home, "n.story", UserRole.Nac);
        await reader.OpenAsync("/findings");
        await ClickAsync(reader, "Look for findings now");
        await reader.CheckAsync();
        await reader.Page.Locator("tbody a").ClickAsync();
        (await TextAsync(reader)).ShouldContain("searched for their own name");
        (await TextAsync(reader)).ShouldContain("proven under the checkpoint of");
        await reader.CheckAsync();
        var finding = reader.Page.Url;

        await reader.Page.GetByLabel("What became of it").SelectOptionAsync("training");
        await reader.Page.GetByLabel("Why", new() { Exact = true }).FillAsync("told what the search is for");
        await ClickAsync(reader, "Note it");

        reader.Page.Url.ShouldBe(finding);
        (await TextAsync(reader)).ShouldContain("told what the search is for");
        (await Home.LastLineAsync("finding-disposed")).Text("disposition").ShouldBe("training");
        await reader.Page.Locator("tbody a").First.ClickAsync();
        (await reader.Page.Locator(".usa-alert--success").InnerTextAsync()).ShouldContain("stands under the checkpoint of");
        await reader.CheckAsync();
        await reader.OpenAsync("/findings");
        (await TextAsync(reader)).ShouldContain("No open findings");
        await ClickAsync(reader, "Draw");
        (await TextAsync(reader)).ShouldContain("Nobody searched in that month");
    }

    [Fact]
    public async Task Log_IsSearched_ByPages_AndTheStoryOfAUserIsOneClickAway()
    {
        await using var reader = await Reader.AtAsync(chromium, Home.Address, coordinator);
        await reader.OpenAsync("/audit");
        await reader.CheckAsync();

        await reader.Page.GetByLabel("Searched for").FillAsync("reyes");
        await ClickAsync(reader, "Look in the log");
        (await reader.Page.Locator("tbody tr").First.InnerTextAsync()).ShouldContain("proven under the checkpoint of");
        await reader.CheckAsync();
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = $"All by {Member.Analyst}" }).First.ClickAsync();

        (await reader.Page.GetByLabel("User", new() { Exact = true }).InputValueAsync()).ShouldBe(Member.Analyst);
        (await TextAsync(reader)).ShouldContain("search-asked");
        new Uri(reader.Page.Url).PathAndQuery.ShouldBe("/audit");
        var download = await reader.Page.RunAndWaitForDownloadAsync(() => ClickAsync(reader, "Export as CSV"));
        (await File.ReadAllTextAsync((await download.PathAsync())!, Wait.Cancellation)).ShouldStartWith("date,subject,");
    }

    [Fact]
    public async Task OlderEntries_FollowThoseShown()
    {
        var other = new AuditReader("c.other", Home.Ori);
        for (var made = 0; made < 60; made++)
        {
            await Home.Audit.RecordReadAsync(other, "entries", "{}", Wait.Cancellation);
        }

        await using var reader = await Reader.AtAsync(chromium, Home.Address, coordinator);
        await reader.OpenAsync("/audit");
        await reader.Page.GetByLabel("User", new() { Exact = true }).FillAsync("c.other");
        await ClickAsync(reader, "Look in the log");
        var newest = await reader.Page.Locator("tbody a").AllInnerTextsAsync();

        await ClickAsync(reader, "Older entries");

        var older = await reader.Page.Locator("tbody a").AllInnerTextsAsync();
        (newest.Count, older.Count, newest.Intersect(older).Count()).ShouldBe((50, 10, 0));
        (await reader.Page.GetByText("Older entries").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task WrongFields_AreNamed()
    {
        await using var reader = await Reader.AtAsync(chromium, Home.Address, coordinator);
        reader.ExpectedStatus = "422";
        await reader.OpenAsync("/audit");
        await reader.Page.GetByLabel("Record").FillAsync("no such form");

        await ClickAsync(reader, "Look in the log");

        (await reader.Page.Locator("#record-error").InnerTextAsync()).ShouldContain("Give ORI, system and local id");
        await reader.CheckAsync();
    }

    [Fact]
    public async Task Report_AndWitnesses_AreShown()
    {
        await using var reader = await Reader.AtAsync(chromium, Home.Address, coordinator);
        var today = region.Time.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await reader.OpenAsync("/report");
        await reader.Page.GetByLabel("First day (UTC)").FillAsync(today);
        await reader.Page.GetByLabel("Last day (UTC)").FillAsync(today);

        await ClickAsync(reader, "Make the report");

        (await TextAsync(reader)).ShouldContain("Signed checkpoint of the log");
        (await TextAsync(reader)).ShouldContain(Member.Analyst);
        await reader.CheckAsync();
        await reader.OpenAsync("/witnesses");
        (await TextAsync(reader)).ShouldContain("No alarms");
        await reader.CheckAsync();
    }

    [Fact]
    [Requirement("IL-100b")]
    public async Task Auditor_ReadsAndCannotChange()
    {
        var auditor = await Home.AddUserAsync("state.auditor", UserRole.Auditor);
        await using var reader = await Reader.AtAsync(chromium, Home.Address, auditor);

        await reader.OpenAsync("/findings");

        (await reader.Page.GetByText("Look for findings now").CountAsync()).ShouldBe(0);
        (await reader.Page.Locator(".page-nav").InnerTextAsync()).ShouldContain("Audit log");
    }

    [Fact]
    public async Task Analyst_IsRefused()
    {
        var analyst = await Home.AddUserAsync("p.quill", UserRole.Analyst, Exchange.Policy.Requesters.UseCode.C);
        await using var reader = await Reader.AtAsync(chromium, Home.Address, analyst);
        reader.ExpectedStatus = "403";

        foreach (var path in new[] { "/findings", "/audit", "/report", "/witnesses" })
        {
            (await reader.OpenAsync(path)).Status.ShouldBe(403, path);
        }
    }

    private static Task ClickAsync(Reader reader, string name) =>
        reader.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    private static Task<string> TextAsync(Reader reader) => reader.Page.Locator("main").InnerTextAsync();
}
