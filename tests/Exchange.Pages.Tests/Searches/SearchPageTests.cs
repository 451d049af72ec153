using Exchange.Node.Users;
using Exchange.Pages.Tests.Browsing;
using Exchange.Protocol.Search;
using Microsoft.Playwright;

namespace Exchange.Pages.Tests.Searches;

/// <summary>The search page, with script and without.</summary>
public sealed class SearchPageTests(Chromium chromium, SharingAgencies agencies) : IClassFixture<SharingAgencies>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Requirement("RLEX-XIII-C-2")]
    public async Task Search_FindsWhatEveryAgencyShares(bool script)
    {
        await using var reader = await ReaderAsync(script);
        await reader.OpenSearchAsync();

        await reader.SearchAsync("surname:quimby");
        await reader.UntilCompleteAsync();

        (await reader.Page.Hits().CountAsync()).ShouldBe(3);
        (await reader.Page.Progress().InnerTextAsync()).ShouldContain("3 hits from 3 of 3 agencies");
        (await reader.Page.Locator("#results").InnerTextAsync()).ShouldContain(DoneFrame.Notice);
        (await reader.Page.Hits().First.InnerTextAsync()).ShouldContain("agreed: surname");
    }

    [Fact]
    public async Task Page_CanBeReadByEverybody()
    {
        await using var reader = await ReaderAsync();
        await reader.OpenSearchAsync();
        await reader.CheckAsync();

        await reader.SearchAsync("surname:quimby");
        await reader.UntilCompleteAsync();

        await reader.CheckAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Requirement("RLEX-VIII-C-1")]
    public async Task SearchWithoutReason_IsNotMade(bool script)
    {
        await using var reader = await ReaderAsync(script);
        reader.ExpectedStatus = "422";
        await reader.OpenSearchAsync(reason: "");

        await reader.SearchAsync("surname:quimby");

        await reader.Page.Locator("#problems").WaitForAsync();
        (await reader.Page.Locator("#problems").InnerTextAsync()).ShouldContain("Say why you search");
        (await reader.Page.Hits().CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Purpose_StaysForTheCase()
    {
        await using var reader = await ReaderAsync(script: false);
        await reader.OpenSearchAsync();

        await reader.SearchAsync("surname:quimby");

        (await reader.Page.GetByLabel("Reason").InputValueAsync()).ShouldBe(Ask.Reason);
        (await reader.Page.GetByLabel("Case number").InputValueAsync()).ShouldBe(Ask.Case);
        new Uri(reader.Page.Url).PathAndQuery.ShouldBe("/search");
    }

    [Fact]
    public async Task OwnRecordsAlone_CanBeAsked()
    {
        await using var reader = await ReaderAsync();
        await reader.OpenSearchAsync();
        await reader.Page.GetByLabel("Agencies to ask").SelectOptionAsync("own");

        await reader.SearchAsync("surname:quimby");
        await reader.UntilCompleteAsync();

        (await reader.Page.Progress().InnerTextAsync()).ShouldContain("1 hit from 1 of 1 agencies");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Facet_NarrowsDown_AndStandsInTheBox(bool script)
    {
        await using var reader = await ReaderAsync(script);
        await reader.OpenSearchAsync();
        await reader.SearchAsync("surname:quimby");
        await reader.UntilCompleteAsync();

        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "incident or case report" }).ClickAsync();
        await reader.Page.Locator("input#text[value*='kind:incident']").WaitForAsync();
        await reader.UntilCompleteAsync();

        (await reader.Page.Hits().CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task FieldsOfTheForm_AreAskedTogether()
    {
        await using var reader = await ReaderAsync();
        await reader.OpenSearchAsync();
        await reader.Page.GetByText("By name, plate, telephone").ClickAsync();
        await reader.Page.GetByLabel("Surname").FillAsync("Quimby");
        await reader.Page.GetByLabel("Date of birth").FillAsync("1984");

        await reader.SearchAsync("");
        await reader.UntilCompleteAsync();

        (await reader.Page.Hits().CountAsync()).ShouldBe(3);
    }

    [Fact]
    public async Task Keyboard_IsEnough()
    {
        await using var reader = await ReaderAsync();
        await reader.OpenSearchAsync();
        await reader.Page.Locator("h1").ClickAsync();

        await reader.Page.Keyboard.PressAsync("/");
        await reader.Page.Keyboard.TypeAsync("surname:quimby");
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.UntilCompleteAsync();

        (await reader.Page.Hits().CountAsync()).ShouldBe(3);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ScriptInAnyText_IsText(bool script)
    {
        await agencies.Region[1].ShareAsync(Hostile.Record(agencies.Region[1]));
        await using var reader = await ReaderAsync(script);
        await reader.OpenSearchAsync(Hostile.Text, Hostile.Text);

        await reader.SearchAsync("evilname");
        await reader.UntilCompleteAsync();
        (await reader.Page.Hits().CountAsync()).ShouldBe(1);
        var record = await reader.OpenFirstRecordAsync();
        await record.WaitForLoadStateAsync();

        (await record.Locator("main").InnerTextAsync()).ShouldContain(Hostile.Text);
        (await reader.Page.Locator("main img, main script").CountAsync()).ShouldBe(0);
        (await record.Locator("main img, main script").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task ResultPage_WeighsLittle()
    {
        await using var reader = await ReaderAsync();

        (await reader.WeighAsync("/search")).ShouldBeInRange(1_000, 150_000);
    }

    private Task<Reader> ReaderAsync(bool script = true) =>
        Reader.AtAsync(chromium, agencies.Home.Address, agencies.TokenOf(UserRole.Analyst), script);
}
