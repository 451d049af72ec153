using Exchange.Node.Users;
using Exchange.Pages.Tests.Browsing;
using Microsoft.Playwright;

namespace Exchange.Pages.Tests.Security;

/// <summary>
/// Text of records, searches and forms is text on every page that shows it, whatever stands in it: nothing runs, nothing is loaded, and the
/// content security policy has nothing to stop (which <see cref="Reader"/> checks when it leaves).
/// </summary>
public sealed class ScriptInTextTests(Chromium chromium, ThreeAgencies agencies) : IClassFixture<ThreeAgencies>
{
    private const int FieldsLeast = 40;

    private const string Bad =
        """
        [...document.querySelectorAll('main script, main img:not([src^="data:image/"]), main svg, main iframe, main object, main style, main base')].map(e => e.outerHTML)
          .concat([...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => /^on/i.test(a.name))).map(e => e.outerHTML))
          .concat([...document.querySelectorAll('a[href], form[action], [formaction]')].map(e => e.href || e.formAction || e.action)
            .filter(u => !['http:', 'tel:', 'mailto:'].includes(new URL(u, location).protocol)))
        """;

    [Theory]
    [InlineData("Abernathy", Hostile.Text)]
    [InlineData("Bukowski", "javascript:alert(1)")]
    [InlineData("Czerny", "\"' onmouseover=alert(1) x=\"")]
    [InlineData("Dvorak", "--></textarea></title><svg/onload=alert(1)>")]
    [InlineData("Eszterhas", "data:text/html,<script>alert(1)</script>")]
    [InlineData("Fitzwilliam", "\u202Etpircs\u202C \u2066x\u200F <b>")]
    [InlineData("Gorbunov", "&lt;script&gt;{{7*7}}${alert(1)}</hx-partial>")]
    public async Task TextOfARecord_IsTextWhereverItIsShown(string surname, string text)
    {
        var record = Hostile.Record(agencies.Region[1], $"hostile-{surname}", surname, text);
        Hostile.Count(record, text).ShouldBeGreaterThan(FieldsLeast);
        await agencies.Region[1].ShareAsync(record);
        await using var analyst = await Reader.AtAsync(chromium, agencies.Home.Address, agencies.TokenOf(UserRole.Analyst));
        await analyst.OpenSearchAsync(text, text);

        await analyst.SearchAsync(surname);
        await analyst.UntilCompleteAsync();
        (await analyst.Page.Hits().CountAsync()).ShouldBe(1);
        await ShouldBeHarmlessAsync(analyst.Page);
        var page = await analyst.OpenFirstRecordAsync();
        await page.WaitForLoadStateAsync();
        (await page.Locator("main").InnerTextAsync()).ShouldContain(text);
        await ShouldBeHarmlessAsync(page);

        await page.GetByLabel("Who gets the copy").FillAsync(text);
        await page.GetByLabel("What it is for").FillAsync(text);
        await page.GetByText("I accept that the copy").ClickAsync();
        var print = await page.RunAndWaitForPopupAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Print" }).ClickAsync());
        await print.WaitForLoadStateAsync();
        (await print.Locator("main").InnerTextAsync()).ShouldContain(text);
        await ShouldBeHarmlessAsync(print);
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Export as JSON" }).ClickAsync());
        file.SuggestedFilename.ShouldMatch("^copy-[0-9a-z]+\\.json$");
        foreach (var path in new[] { "/work", "/" })
        {
            await analyst.OpenAsync(path);
            await ShouldBeHarmlessAsync(analyst.Page);
        }

        await using var coordinator = await Reader.AtAsync(chromium, agencies.Home.Address, agencies.TokenOf(UserRole.Nac));
        foreach (var (path, label, value) in new[]
        {
            ("/audit", "User", "analyst.page"), ("/disclosures", "Record", record.Id.ToString()),
        })
        {
            await coordinator.OpenAsync(path);
            await coordinator.Page.GetByLabel(label, new() { Exact = true }).FillAsync(value);
            await coordinator.Page.Locator("main form button[type=submit]").First.ClickAsync();
            (await coordinator.Page.Locator("main").InnerTextAsync()).ShouldContain(text);
            await ShouldBeHarmlessAsync(coordinator.Page);
        }

        await coordinator.OpenAsync("/copies");
        (await coordinator.Page.Locator("main").InnerTextAsync()).ShouldContain(text);
        await ShouldBeHarmlessAsync(coordinator.Page);
    }

    [Theory]
    [InlineData(Hostile.Text)]
    [InlineData("\"'--></script><script>alert(1)</script>")]
    public async Task TextOfAForm_IsTextWhenItComesBack(string text)
    {
        await using var reader = await Reader.AtAsync(chromium, agencies.Home.Address, agencies.TokenOf(UserRole.Nac));
        reader.ExpectedStatus = "422";
        foreach (var (path, label) in new[] { ("/audit", "Record"), ("/disclosures", "Record"), ("/disclosures", "Or a person's name"), ("/findings", "Month") })
        {
            await reader.OpenAsync(path);
            var field = reader.Page.GetByLabel(label, new() { Exact = true });
            await field.EvaluateAsync("field => field.removeAttribute('maxlength')");
            await field.FillAsync(text);
            await field.EvaluateAsync("field => field.form.requestSubmit()");
            await reader.Page.Locator("#problems").WaitForAsync();
            (await reader.Page.GetByLabel(label, new() { Exact = true }).InputValueAsync()).ShouldBe(text);
            await ShouldBeHarmlessAsync(reader.Page);
        }
    }

    private static async Task ShouldBeHarmlessAsync(IPage page) => (await page.EvaluateAsync<string[]>(Bad)).ShouldBeEmpty();
}
