using Exchange.Node.Users;
using Exchange.Pages.Tests.Browsing;
using Microsoft.Playwright;

namespace Exchange.Pages.Tests.Limits;

/// <summary>Asking too much at once, with a browser.</summary>
public sealed class TooMuchTests(Chromium chromium)
{
    private const int PerMinute = 60;

    [Fact]
    public async Task TooMuchAtOnce_IsAPageThatSaysWhenToGoOn()
    {
        await using var region = new Region();
        await region.StartHubAsync();
        var member = await region.AddAsync("FL0130000", requestsPerMinute: PerMinute);
        await region.ShareRegistryAsync();
        await using var reader = await Reader.AtAsync(chromium, member.Address, await member.AddUserAsync("greedy", UserRole.Administrator));
        reader.ExpectedStatus = "429";

        var last = 200;
        for (var i = 0; i < 2 * PerMinute && last != 429; i++)
        {
            last = (await reader.OpenAsync("/sources")).Status;
        }

        last.ShouldBe(429);
        (await reader.Page.Locator("main").InnerTextAsync()).ShouldContain("Wait 1 second, then try again.");
        (await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Try again" }).GetAttributeAsync("href")).ShouldBe("/sources");
        await reader.CheckAsync();
    }
}
