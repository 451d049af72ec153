using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Exchange.Pages.Tests.Browsing;

/// <summary>
/// Somebody at a browser. When the reader leaves, nothing may have gone wrong on any page that was seen: no error on the console, which is
/// where breaches of the content security policy are told, and no request to another host.
/// </summary>
internal sealed class Reader : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly Uri address;
    private readonly List<string> wrong = [];

    private Reader(IBrowserContext context, IPage page, Uri address)
    {
        this.context = context;
        this.address = address;
        Page = page;
        context.Console += (_, message) => Complain(message.Type == "error" && !Expected(message.Text), $"console: {message.Text}");
        context.Request += (_, request) => Complain(IsElsewhere(request.Url), $"request to another host: {request.Url}");
        context.Dialog += async (_, dialog) =>
        {
            Complain(true, $"a dialog, so script ran: {dialog.Message}");
            await dialog.DismissAsync();
        };
        context.WebError += (_, error) => Complain(true, $"error: {error.Error}");
    }

    public IPage Page { get; }

    /// <summary>A refused request is told on the console as well; tests of refusals expect it.</summary>
    public string? ExpectedStatus { get; set; }

    public static async Task<Reader> AtAsync(Chromium chromium, Uri address, string? token, bool script = true, int width = 1280)
    {
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            JavaScriptEnabled = script,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ExtraHTTPHeaders = token is null ? null : new Dictionary<string, string> { ["Authorization"] = $"Bearer {token}" },
        });
        context.SetDefaultTimeout((float)Wait.Limit.TotalMilliseconds);
        return new Reader(context, await context.NewPageAsync(), address);
    }

    public async Task<IResponse> OpenAsync(string path) => (await Page.GotoAsync(new Uri(address, path).ToString()))!;

    /// <summary>
    /// Checks the page as it is now, in both themes: axe finds nothing, and at 200 percent nothing goes beyond the side. The themes differ in
    /// colours alone, so the second is asked for these.
    /// </summary>
    public async Task CheckAsync(IPage? other = null)
    {
        var page = other ?? Page;
        await RunAxeAsync(page, ColorScheme.Light, null);
        await RunAxeAsync(page, ColorScheme.Dark, new AxeRunOptions { RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block") });

        var size = page.ViewportSize!;
        await page.SetViewportSizeAsync(size.Width / 2, size.Height / 2);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0);
        await page.SetViewportSizeAsync(size.Width, size.Height);
    }

    /// <summary>Bytes that came over the wire for a page and all that it loads.</summary>
    public async Task<long> WeighAsync(string path)
    {
        await using var devTools = await DevTools.AttachAsync(context, Page);
        await OpenAsync(path);
        return devTools.BytesReceived;
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        wrong.ShouldBeEmpty();
    }

    private static async Task RunAxeAsync(IPage page, ColorScheme theme, AxeRunOptions? options)
    {
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = theme });
        var result = await page.RunAxe(options);
        result.Violations.Select(one => $"{one.Id}: {string.Join(", ", one.Nodes.Select(node => node.Html))}").ShouldBeEmpty($"{theme}");
    }

    private bool Expected(string text) => ExpectedStatus is { } status && text.Contains(status, StringComparison.Ordinal);

    private bool IsElsewhere(string url) => new Uri(url) is { Scheme: not "data" } uri && uri.Authority != address.Authority;

    private void Complain(bool really, string what)
    {
        if (really)
        {
            lock (wrong)
            {
                wrong.Add(what);
            }
        }
    }
}
