using Exchange.Node.Fetch;
using Exchange.Node.Outputs;
using Exchange.Node.Users;
using Exchange.Pages.Tests.Browsing;
using Microsoft.Playwright;

namespace Exchange.Pages.Tests.Work;

/// <summary>What waits for a user.</summary>
public sealed class WorkPageTests(Chromium chromium, SharingAgencies agencies) : IClassFixture<SharingAgencies>
{
    [Fact]
    public async Task EmptyPage_SaysWhatItIsFor()
    {
        await using var reader = await Reader.AtAsync(chromium, agencies.Home.Address, agencies.TokenOf(UserRole.Officer));

        await reader.OpenAsync("/work");

        (await reader.Page.Locator(".empty-state").CountAsync()).ShouldBe(3);
        await reader.CheckAsync();
    }

    [Fact]
    public async Task RecentSearch_IsAskedAgainForTheSameCase()
    {
        await agencies.Home.SearchAsync(Ask.ForSurname("Quimby"), agencies.TokenOf(UserRole.Analyst));
        await using var reader = await Reader.AtAsync(chromium, agencies.Home.Address, agencies.TokenOf(UserRole.Analyst));
        await reader.OpenAsync("/work");
        await reader.CheckAsync();

        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Ask again" }).First.ClickAsync();

        (await reader.Page.Hits().CountAsync()).ShouldBe(3);
        (await reader.Page.GetByLabel("Reason").InputValueAsync()).ShouldBe(Ask.Reason);
    }

    [Fact]
    [Requirement("RLEX-VII-B-3")]
    public async Task Copy_WaitsUntilItIsConfirmedDestroyed()
    {
        var token = await agencies.Home.AddUserAsync("copy.maker", UserRole.Analyst, Exchange.Policy.Requesters.UseCode.C);
        var request = new OutputRequest(
            new AskRecordRequest("FL0130000/rms/home-1", "C", Ask.Reason, Ask.Case), "print", "Det. Lind", "briefing", "working-copy", true);
        (await agencies.Home.PostAsync("/api/outputs", request, token)).EnsureSuccessStatusCode();
        await using var reader = await Reader.AtAsync(chromium, agencies.Home.Address, token);
        await reader.OpenAsync("/work");
        await reader.CheckAsync();

        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "It is destroyed" }).ClickAsync();

        (await reader.Page.Locator("main").InnerTextAsync()).ShouldContain("No copies");
        (await agencies.Home.LogAsync()).ShouldContain(entry => entry.Kind == "output-destroyed" && entry.Text("user") == "copy.maker");
    }
}
