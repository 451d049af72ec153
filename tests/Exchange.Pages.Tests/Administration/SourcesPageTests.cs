using Exchange.Node.Users;
using Exchange.Pages.Tests.Browsing;
using Microsoft.Playwright;

namespace Exchange.Pages.Tests.Administration;

/// <summary>What the sources sent, and what was rejected.</summary>
public sealed class SourcesPageTests(Chromium chromium, ThreeAgencies agencies) : IClassFixture<ThreeAgencies>
{
    [Fact]
    public async Task RejectedRows_AreListedWithReasons_AndCanBeTakenAway()
    {
        var good = Contributed.By(agencies.Home, "good");
        await agencies.Home.ContributeAsync(good, good with { LocalId = "bad", Kind = "no-such-kind" });
        await using var reader = await Reader.AtAsync(chromium, agencies.Home.Address, agencies.TokenOf(UserRole.Administrator));
        await reader.OpenAsync("/sources");
        (await reader.Page.Locator("main").InnerTextAsync()).ShouldContain("2 read: 1 accepted, 0 unchanged, 1 rejected");
        await reader.CheckAsync();

        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Why 1 were rejected" }).ClickAsync();
        await reader.CheckAsync();
        var download = await reader.Page.RunAndWaitForDownloadAsync(
            () => reader.Page.GetByRole(AriaRole.Link, new() { Name = "Download all as CSV" }).ClickAsync());

        var csv = await File.ReadAllTextAsync(await download.PathAsync(), Wait.Cancellation);
        csv.ShouldStartWith("line,column,class,code,message\r\n2,");
        csv.ShouldNotContain("no-such-kind");
    }

    [Theory]
    [InlineData("/sources")]
    [InlineData("/templates")]
    [InlineData("/templates/edit")]
    [InlineData("/templates/preview")]
    public async Task Analyst_IsRefusedByAPageThatSaysWhy(string path)
    {
        await using var reader = await Reader.AtAsync(chromium, agencies.Home.Address, agencies.TokenOf(UserRole.Analyst));
        reader.ExpectedStatus = "403";

        (await reader.OpenAsync(path)).Status.ShouldBe(403);

        (await reader.Page.Locator("main").InnerTextAsync()).ShouldContain("This user's role does not allow that; ask the agency administrator.");
        await reader.CheckAsync();
    }

    [Theory]
    [InlineData("..%2F..%2Fusers")]
    [InlineData("%2e%2e")]
    public async Task NameOfNoContribution_GetsAtNoOtherFile(string name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(agencies.Home.Address, $"/sources/{name}/csv"));
        request.Headers.Authorization = new("Bearer", agencies.TokenOf(UserRole.Administrator));

        using var response = await agencies.Region.Http.SendAsync(request, Wait.Cancellation);

        (await response.Content.ReadAsStringAsync(Wait.Cancellation)).ShouldNotContain("token");
    }
}
