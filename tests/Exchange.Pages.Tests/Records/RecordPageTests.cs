using Exchange.Node.Users;
using Exchange.Pages.Tests.Browsing;
using Exchange.Storage.Outputs;
using Microsoft.Playwright;

namespace Exchange.Pages.Tests.Records;

/// <summary>One record as a page, and copies of it.</summary>
public sealed class RecordPageTests(Chromium chromium, SharingAgencies agencies) : IClassFixture<SharingAgencies>
{
    private const string Neighbor = "Agency FL0130100";

    [Fact]
    [Requirement("RLEX-VIII-C-3")]
    [Requirement("RLEX-VIII-C-4")]
    public async Task Record_SaysHowToCiteItAndWhereItMustNotGo()
    {
        await using var reader = await ReaderAsync();
        var page = await OpenAsync(reader);

        (await page.Locator("#citation").InnerTextAsync()).ShouldContain($"{Neighbor} (FL0130100), arrest");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Not for case files: nothing of this goes into an official case file or a judicial process");
        new Uri(page.Url).PathAndQuery.ShouldBe("/records");
        (await page.TitleAsync()).ShouldNotContain("Quimby");
        await reader.CheckAsync(page);
    }

    [Fact]
    [Requirement("RLEX-VII-B-2")]
    [Requirement("RLEX-VII-B-4")]
    [Requirement("RLEX-VIII-C-3")]
    public async Task PrintedCopy_IsOnRecordBeforeItIsShown_AndSaysNotForCaseFile()
    {
        await using var reader = await ReaderAsync();
        var page = await OpenAsync(reader);

        var print = await PrintAsync(page, accept: true);

        (await print.Locator(".watermark").First.InnerTextAsync()).ShouldContain("not for case file", Case.Insensitive);
        var line = (await LinesAsync()).ShouldHaveSingleItem();
        line.ShouldSatisfyAllConditions(
            one => one.Kind.ShouldBe("print"), one => one.CaseNumber.ShouldBe(Ask.Case), one => one.Recipient.ShouldBe("Det. Lind"),
            one => one.Retention.ShouldBe("working-copy"), one => one.Owner.ShouldBe("FL0130100"));
        (await print.Locator("main").InnerTextAsync()).ShouldContain(line.Receipt);
        (await agencies.Home.LogAsync()).ShouldContain(entry => entry.Kind == "record-printed" && entry.Text("output") == line.Id);
        await reader.CheckAsync(print);
    }

    [Fact]
    [Requirement("RLEX-VII-B-4")]
    public async Task CopyWithoutAcceptance_IsNotMade()
    {
        await using var reader = await ReaderAsync();
        reader.ExpectedStatus = "422";
        var page = await OpenAsync(reader);
        var before = (await LinesAsync()).Count;

        var refused = await PrintAsync(page, accept: false);

        (await refused.Locator("main").InnerTextAsync()).ShouldContain("Accept that the copy goes into no case file");
        (await LinesAsync()).Count.ShouldBe(before);
    }

    private async Task<IReadOnlyList<StoredOutput>> LinesAsync() =>
        await agencies.Home.Get<OutputStore>().ListAsync(null, all: true, 10, Wait.Cancellation);

    private static async Task<IPage> PrintAsync(IPage page, bool accept)
    {
        await page.GetByLabel("Who gets the copy").FillAsync("Det. Lind");
        await page.GetByLabel("What it is for").FillAsync("briefing");
        if (accept)
        {
            await page.GetByText("I accept that the copy").ClickAsync();
        }

        var print = await page.RunAndWaitForPopupAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Print" }).ClickAsync());
        await print.WaitForLoadStateAsync();
        return print;
    }

    private static async Task<IPage> OpenAsync(Reader reader)
    {
        await reader.OpenSearchAsync();
        await reader.Page.GetByText("Pick agencies").ClickAsync();
        await reader.Page.GetByText(Neighbor, new() { Exact = true }).ClickAsync();
        await reader.Page.GetByLabel("Agencies to ask").SelectOptionAsync("picked");
        await reader.SearchAsync("surname:quimby");
        await reader.UntilCompleteAsync();
        var page = await reader.OpenFirstRecordAsync();
        await page.WaitForLoadStateAsync();
        return page;
    }

    private Task<Reader> ReaderAsync() => Reader.AtAsync(chromium, agencies.Home.Address, agencies.TokenOf(UserRole.Analyst));
}
