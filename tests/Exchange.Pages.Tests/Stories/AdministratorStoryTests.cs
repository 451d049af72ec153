using Exchange.Node.Users;
using Exchange.Pages.Tests.Browsing;
using Microsoft.Playwright;

namespace Exchange.Pages.Tests.Stories;

/// <summary>An administrator tightens the template, looks at what it does, has it approved and publishes it.</summary>
public sealed class AdministratorStoryTests(Chromium chromium)
{
    [Fact]
    [Requirement("RLEX-XI-B8")]
    public async Task TightenedTemplate_HoldsForTheNextSearch()
    {
        await using var region = await Region.StartAsync(2);
        var (home, asking) = (region[0], region[1]);
        await home.ShareAsync(Contributed.By(home, "home-1"));
        await using var drafter = await chromium.SignedInAsync(home, "first.admin", UserRole.Administrator);
        await using var approver = await chromium.SignedInAsync(home, "second.admin", UserRole.Administrator);
        (await asking.SearchAsync("Quimby")).Hits.Single().Level.ShouldBe(Exchange.Policy.Templates.SharingLevel.Full);

        await drafter.OpenAsync("/templates/edit");
        foreach (var edit in await drafter.Page.GetByRole(AriaRole.Button, new() { Name = "Edit rule" }).AllAsync())
        {
            await drafter.Page.GetByRole(AriaRole.Button, new() { Name = "Edit rule" }).First.ClickAsync();
        }

        foreach (var level in await drafter.Page.GetByLabel("How much").AllAsync())
        {
            await level.SelectOptionAsync("pointer");
        }

        await drafter.Page.GetByRole(AriaRole.Button, new() { Name = "Check" }).ClickAsync();
        (await drafter.Page.Locator("main").InnerTextAsync()).ShouldContain("get only a pointer");
        await drafter.CheckAsync();
        await drafter.Page.GetByRole(AriaRole.Button, new() { Name = "Keep as draft" }).ClickAsync();
        await drafter.Page.GetByRole(AriaRole.Button, new() { Name = "What would change?" }).ClickAsync();
        (await drafter.Page.Locator("main").InnerTextAsync()).ShouldContain("1 is a pointer instead of shown in full to 1 agency");

        await drafter.OpenAsync("/templates/preview");
        await drafter.Page.GetByLabel("By which template").SelectOptionAsync("draft");
        await drafter.Page.GetByLabel("Search").FillAsync("surname:quimby");
        await drafter.Page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        (await drafter.Page.Locator(".preview-hit").InnerTextAsync()).ShouldContain("They get: a pointer");
        await drafter.CheckAsync();

        await approver.OpenAsync("/templates");
        await approver.Page.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await approver.Page.GetByRole(AriaRole.Button, new() { Name = "Publish now" }).ClickAsync();
        await approver.Page.GetByRole(AriaRole.Button, new() { Name = "Sign off" }).ClickAsync();

        (await asking.SearchAsync("Quimby")).Hits.Single().Level.ShouldBe(Exchange.Policy.Templates.SharingLevel.Pointer);
        (await approver.Page.Locator("main").InnerTextAsync()).ShouldContain("second.admin signed off version 2");
        (await home.LogAsync()).ShouldContain(entry => entry.Kind == "template-reviewed" && entry.Text("user") == "second.admin");
        await approver.CheckAsync();
    }

    [Fact]
    public async Task Drafter_CannotApprove()
    {
        await using var region = await Region.StartAsync(1);
        var token = await region[0].AddUserAsync("first.admin", UserRole.Administrator);
        await using var reader = await Reader.AtAsync(chromium, region[0].Address, token);
        reader.ExpectedStatus = "422";
        await reader.OpenAsync("/templates/edit");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Keep as draft" }).ClickAsync();

        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();

        (await reader.Page.Locator("#problems").InnerTextAsync()).ShouldContain("whoever drafted a template cannot approve it");
    }
}
