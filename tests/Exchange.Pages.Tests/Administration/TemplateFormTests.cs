using Exchange.Node.Users;
using Exchange.Pages.Tests.Browsing;
using Exchange.Storage.Templates;
using Microsoft.Playwright;

namespace Exchange.Pages.Tests.Administration;

/// <summary>Drafting a template without knowing its language.</summary>
public sealed class TemplateFormTests(Chromium chromium, ThreeAgencies agencies) : IClassFixture<ThreeAgencies>
{
    private ITemplateStore Store => agencies.Home.Get<ITemplateStore>();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task NewRule_IsWrittenBoxByBox_AndKept(bool script)
    {
        await using var reader = await ReaderAsync(script);
        await reader.OpenAsync("/templates/edit");
        var rules = await reader.Page.Locator(".template-form > section").CountAsync();
        await ClickAsync(reader, "Add a rule");
        var rule = reader.Page.Locator($"#rule-{rules + 1}");
        if (script)
        {
            await reader.CheckAsync();
        }

        await rule.GetByLabel("How much").SelectOptionAsync("full");
        await rule.GetByText("prosecutor", new() { Exact = true }).ClickAsync();
        await rule.GetByLabel("States", new() { Exact = true }).FillAsync("FL, GA");
        await rule.GetByText("C: criminal justice", new() { Exact = true }).ClickAsync();
        await rule.GetByText("field contact", new() { Exact = false }).First.ClickAsync();
        await rule.GetByText("Every group").ClickAsync();
        await rule.GetByLabel("Narrative", new() { Exact = true }).SelectOptionAsync("hide");
        await rule.GetByText("not pass it on").ClickAsync();
        await ClickAsync(reader, "Check");
        var words = await rule.Locator(".rule-words").InnerTextAsync();
        words.ShouldContain("Prosecutor agencies of FL and GA see records of the kinds");
        words.ShouldContain("with use code C. Narrative: not shown. They must not pass it on.");
        await ClickAsync(reader, "Keep as draft");

        new Uri(reader.Page.Url).AbsolutePath.ShouldBe("/templates");
        var kept = (await Store.HistoryAsync(Wait.Cancellation)).First(one => one.State == TemplateState.Draft);
        System.Text.Encoding.UTF8.GetString(kept.Document).ShouldContain("\"FL\"");
        await ClickAsync(reader, "Give up");
    }

    [Fact]
    public async Task EverythingWrong_IsSaidAtOnce_AndLeadsToTheFields()
    {
        await using var reader = await ReaderAsync();
        reader.ExpectedStatus = "422";
        await reader.OpenAsync("/templates/edit");
        var place = await reader.Page.Locator(".template-form > section").CountAsync() + 1;
        await ClickAsync(reader, "Add a rule");
        var rule = reader.Page.Locator($"#rule-{place}");
        await reader.Page.GetByLabel("Title").FillAsync("");
        await rule.GetByText("More on: Who may ask").ClickAsync();
        await rule.GetByLabel("On behalf of").FillAsync("nobody");
        await rule.GetByText("More on: What they must do").ClickAsync();
        await rule.GetByLabel("Destroy prints after (hours)").FillAsync("soon");

        await ClickAsync(reader, "Keep as draft");

        var problems = reader.Page.Locator("#problems a");
        (await problems.CountAsync()).ShouldBe(3);
        (await problems.AllInnerTextsAsync()).ShouldContain($"Rule rule-{place}, Destroy prints after (hours): give a whole number");
        await reader.CheckAsync();
        await problems.Filter(new() { HasText = "hours" }).ClickAsync();
        (await rule.GetByLabel("Destroy prints after (hours)").InputValueAsync()).ShouldBe("soon");
        (await rule.GetByLabel("Destroy prints after (hours)").GetAttributeAsync("aria-invalid")).ShouldBe("true");
    }

    [Fact]
    public async Task Rules_AreMovedAndTakenOut()
    {
        await using var reader = await ReaderAsync();
        await reader.OpenAsync("/templates/edit");
        var names = reader.Page.Locator(".template-form > section h3");
        var before = await names.AllInnerTextsAsync();
        await ClickAsync(reader, "Add a rule");
        var added = (await names.AllInnerTextsAsync())[^1];

        await ClickAsync(reader, $"Move up rule {added}");
        (await names.AllInnerTextsAsync())[^2].ShouldBe(added);
        await ClickAsync(reader, $"Remove rule {added}");

        (await names.AllInnerTextsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task WhatTheFormDoesNotHave_IsWrittenAsJson_AndStaysWhenTheFormIsUsed()
    {
        await using var reader = await ReaderAsync();
        await reader.OpenAsync("/templates/edit");
        await ClickAsync(reader, "Edit as JSON");
        var text = await reader.Page.GetByLabel("Template (JSON)").InputValueAsync();
        await reader.Page.GetByLabel("Template (JSON)").FillAsync(text.Replace(
            "\"rules\": [", "\"rules\": [{\"id\":\"one\",\"audience\":{\"anyone\":true},\"level\":\"none\",\"records\":{\"ids\":[\"FL9900000/rms/1\"]}},",
            StringComparison.Ordinal));
        await reader.CheckAsync();
        await ClickAsync(reader, "Back to the form");

        var rule = reader.Page.Locator("#rule-1");
        (await rule.InnerTextAsync()).ShouldContain("named one by one (1)");
        (await rule.Locator(".kept").InnerTextAsync()).ShouldBe("records.ids");
        await ClickAsync(reader, "Edit rule one");
        await rule.GetByLabel("Note for people").FillAsync("Only this one");
        await reader.CheckAsync();
        await ClickAsync(reader, "Edit as JSON");

        var after = await reader.Page.GetByLabel("Template (JSON)").InputValueAsync();
        after.ShouldContain("FL9900000/rms/1");
        after.ShouldContain("Only this one");
    }

    private static Task ClickAsync(Reader reader, string name) =>
        reader.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    private Task<Reader> ReaderAsync(bool script = true) =>
        Reader.AtAsync(chromium, agencies.Home.Address, agencies.TokenOf(UserRole.Administrator), script);
}
