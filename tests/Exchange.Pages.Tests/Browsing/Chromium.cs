using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Exchange.Pages.Tests.Browsing.Chromium))]

namespace Exchange.Pages.Tests.Browsing;

/// <summary>Debian's Chromium, started once for all tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";

    /// <summary>No sandbox for root, and nothing that tests only wait for.</summary>
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--disable-extensions", "--disable-background-networking"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public IBrowser Browser => browser ?? throw new InvalidOperationException("the browser does not run");

    public async ValueTask InitializeAsync()
    {
        File.Exists(Program).ShouldBeTrue("Chromium is needed; install it (Debian: apt-get install chromium)");
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Program, Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
