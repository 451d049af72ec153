using Exchange.Node.Users;
using Exchange.Pages.Tests.Browsing;
using Microsoft.Playwright;

namespace Exchange.Pages.Tests.Stories;

/// <summary>
/// Makes the pictures in docs/screens: <c>Exchange.Pages.Tests -explicit only -class "*ScreenTests"</c>. Everybody in them is invented.
/// </summary>
public sealed class ScreenTests(Chromium chromium, SharingAgencies agencies) : IClassFixture<SharingAgencies>
{
    [Fact(Explicit = true)]
    public async Task Screens_AreMadeInBothThemes()
    {
        await using (var analyst = await Reader.AtAsync(chromium, agencies.Home.Address, agencies.TokenOf(UserRole.Analyst)))
        {
            await analyst.OpenSearchAsync();
            await TakeAsync(analyst.Page, "search");
            await analyst.SearchAsync("surname:quimby");
            await analyst.UntilCompleteAsync();
            await TakeAsync(analyst.Page, "answer");
            var record = await analyst.OpenFirstRecordAsync();
            await record.WaitForLoadStateAsync();
            await TakeAsync(record, "record");
            await analyst.OpenAsync("/work");
            await TakeAsync(analyst.Page, "work");
        }

        await using var administrator = await Reader.AtAsync(chromium, agencies.Home.Address, agencies.TokenOf(UserRole.Administrator));
        foreach (var name in new[] { "templates", "templates/preview", "sources" })
        {
            await administrator.OpenAsync("/" + name);
            await TakeAsync(administrator.Page, name.Replace('/', '-'));
        }
    }

    private static async Task TakeAsync(IPage page, string name)
    {
        foreach (var (theme, word) in new[] { (ColorScheme.Light, "day"), (ColorScheme.Dark, "night") })
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = theme });
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Repository.At("docs", "screens", $"{name}-{word}.png"), FullPage = true });
        }
    }
}
