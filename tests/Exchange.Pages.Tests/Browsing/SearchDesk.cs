using Microsoft.Playwright;

namespace Exchange.Pages.Tests.Browsing;

/// <summary>What an analyst does on the search page.</summary>
internal static class SearchDesk
{
    public static ILocator Hits(this IPage page) => page.Locator("article.hit");

    public static ILocator Progress(this IPage page) => page.Locator("#progress");

    /// <summary>Fills in why, as it stays for a case.</summary>
    public static async Task OpenSearchAsync(this Reader reader, string reason = Ask.Reason, string caseNumber = Ask.Case)
    {
        await reader.OpenAsync("/search");
        await reader.Page.GetByLabel("Reason").FillAsync(reason);
        await reader.Page.GetByLabel("Case number").FillAsync(caseNumber);
    }

    public static async Task SearchAsync(this Reader reader, string words)
    {
        await reader.Page.GetByLabel("Search", new() { Exact = true }).FillAsync(words);
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }).ClickAsync();
    }

    public static Task UntilCompleteAsync(this Reader reader) => reader.Page.Locator("#progress [data-done]").WaitForAsync();

    /// <summary>Opens the first record found, in the tab that the page opens for it.</summary>
    public static Task<IPage> OpenFirstRecordAsync(this Reader reader) => reader.Page.RunAndWaitForPopupAsync(
        () => reader.Page.GetByRole(AriaRole.Button, new() { Name = "Open record" }).First.ClickAsync());
}
