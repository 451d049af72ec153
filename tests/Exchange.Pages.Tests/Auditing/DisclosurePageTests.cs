using Exchange.Node.Users;
using Exchange.Pages.Tests.Browsing;
using Microsoft.Playwright;

namespace Exchange.Pages.Tests.Auditing;

/// <summary>Accounts of disclosures at the browser.</summary>
public sealed class DisclosurePageTests(Chromium chromium, SharingAgencies agencies) : IClassFixture<SharingAgencies>
{
    private const string Record = "FL0130000/rms/home-1";

    [Fact]
    [Requirement("RLEX-XI-B3")]
    public async Task Record_IsAccountedFor_AndCanBePrinted_AndTheAskingIsAnEntry()
    {
        await agencies.Region[1].SearchAsync("Quimby");
        await using var reader = await ReaderAsync();
        await reader.OpenAsync("/disclosures");
        await reader.CheckAsync();

        await reader.Page.GetByLabel("Record", new() { Exact = true }).FillAsync(Record);
        await ClickAsync(reader, "Account for it");

        var row = await reader.Page.Locator("tbody tr").Last.InnerTextAsync();
        row.ShouldContain($"{Member.Analyst} of FL0130100");
        row.ShouldContain("name");
        row.ShouldContain($"C, {Ask.Reason}, {Ask.Case}");
        (await reader.Page.Locator("main dl").InnerTextAsync()).ShouldContain(Record);
        new Uri(reader.Page.Url).PathAndQuery.ShouldBe("/disclosures");
        (await reader.Page.TitleAsync()).ShouldNotContain("home-1");
        await reader.CheckAsync();
        var read = await agencies.Home.LastLineAsync("audit-read");
        (read.Text("sought"), read.Text("user")).ShouldBe(("disclosures", "nac.page"));
        read.Private["filter"]!.ToString().ShouldContain(Record);

        await reader.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        (await reader.Page.GetByLabel("Record", new() { Exact = true }).IsVisibleAsync()).ShouldBeFalse();
        (await reader.Page.Locator("tbody tr").Last.IsVisibleAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Person_IsAccountedForByNameAndBirth_WithOwnSearches_AndTakenAwayAsCsv()
    {
        await agencies.Region[1].SearchAsync("Quimby");
        await agencies.Home.SearchAsync("Quimby");
        await using var reader = await ReaderAsync();
        await reader.OpenAsync("/disclosures");

        await reader.Page.GetByLabel("Or a person's name").FillAsync("Quimby");
        await reader.Page.GetByLabel("And the date of birth").FillAsync("1984-05-06");
        await ClickAsync(reader, "Account for it");

        var text = await TextAsync(reader);
        text.ShouldContain("Quimby, born 1984-05-06");
        text.ShouldContain("Searches of this agency for that name");
        await reader.CheckAsync();
        var download = await reader.Page.RunAndWaitForDownloadAsync(() => ClickAsync(reader, "Export as CSV"));
        (await File.ReadAllTextAsync((await download.PathAsync())!, Wait.Cancellation)).ShouldContain($"\r\n{Record},");
    }

    [Fact]
    public async Task RecordThatNobodyReceived_SaysWhatThatMeans()
    {
        await using var reader = await ReaderAsync();
        await reader.OpenAsync("/disclosures");

        await reader.Page.GetByLabel("Record", new() { Exact = true }).FillAsync("FL0130000/rms/never");
        await ClickAsync(reader, "Account for it");

        (await TextAsync(reader)).ShouldContain("Nothing was disclosed");
    }

    [Fact]
    public async Task WrongFields_AreNamed()
    {
        await using var reader = await ReaderAsync();
        reader.ExpectedStatus = "422";
        await reader.OpenAsync("/disclosures");

        await reader.Page.GetByLabel("Or a person's name").FillAsync("Quimby");
        await ClickAsync(reader, "Account for it");

        (await reader.Page.Locator("#born-error").InnerTextAsync()).ShouldContain("date of birth");
        await reader.CheckAsync();
    }

    private static Task ClickAsync(Reader reader, string name) =>
        reader.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    private static Task<string> TextAsync(Reader reader) => reader.Page.Locator("main").InnerTextAsync();

    private Task<Reader> ReaderAsync() => Reader.AtAsync(chromium, agencies.Home.Address, agencies.TokenOf(UserRole.Nac));
}
