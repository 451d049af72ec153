using Exchange.Node.Users;
using Exchange.Pages.Tests.Browsing;
using Microsoft.Playwright;

namespace Exchange.Pages.Tests.Stories;

/// <summary>An analyst looks for somebody: agencies answer at different speed, one is down, one withholds, a copy is printed.</summary>
public sealed class AnalystStoryTests(Chromium chromium)
{
    [Fact]
    public async Task Answers_AreShownAsTheyCome_AndWhatIsMissingIsSaid()
    {
        await using var region = await Region.StartAsync(1);
        var neighbor = await region.AddAsync("FL0130500", "careful-department");
        var answer = new TaskCompletionSource();
        await region.AddAsync("FL0130600", async call =>
        {
            await answer.Task.WaitAsync(call.Stop);
            await call.AnswerAsync(call.Status(), call.Hit(), ScriptedCall.Done());
        });
        await (await region.AddAsync("FL0130700", _ => Task.CompletedTask)).DisposeAsync();
        await region.ShareRegistryAsync();
        await region[0].ShareAsync(Contributed.By(region[0], "home-1"));
        await neighbor.ShareAsync(Contributed.By(neighbor, "near-1"));
        await using var reader = await chromium.SignedInAsync(region[0], "p.quill", UserRole.Analyst);
        await reader.OpenSearchAsync();

        await reader.SearchAsync("surname:quimby");
        await reader.Page.Locator("#hits-FL0130000 article").WaitForAsync();
        await reader.Page.Locator("#hits-FL0130500 article").WaitForAsync();
        await Assertions.Expect(reader.Page.Locator("#row-FL0130700")).ToContainTextAsync("Not reachable");
        (await reader.Page.Locator("#row-FL0130600").InnerTextAsync()).ShouldContain("Waiting");
        var early = await reader.Page.Hits().EvaluateAllAsync<string[]>("all => all.map(one => one.dataset.receipt)");
        answer.SetResult();
        await reader.UntilCompleteAsync();

        var all = await reader.Page.Hits().EvaluateAllAsync<string[]>("all => all.map(one => one.dataset.receipt)");
        all[..early.Length].ShouldBe(early);
        all.Length.ShouldBe(3);
        (await reader.Page.Locator("#hits-FL0130500").InnerTextAsync()).ShouldContain("Identifiers: shown in part (rules law-enforcement-full).");
        (await reader.Page.Locator("#hits-FL0130600").InnerTextAsync()).ShouldContain("The owner tells only that it holds something");
        (await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Ask Agency FL0130700 again" }).CountAsync()).ShouldBe(1);
        await reader.CheckAsync();
    }

    [Fact]
    public async Task AgencyThatWasDown_IsAskedAgain_AndTheRestStays()
    {
        await using var region = await Region.StartAsync(2);
        await region[0].ShareAsync(Contributed.By(region[0], "home-1"));
        await region[1].ShareAsync(Contributed.By(region[1], "near-1"));
        var token = await region[0].AddUserAsync("p.quill", UserRole.Analyst, Exchange.Policy.Requesters.UseCode.C);
        await region[1].StopAsync();
        await using var reader = await Reader.AtAsync(chromium, region[0].Address, token);
        await reader.OpenSearchAsync();
        await reader.SearchAsync("surname:quimby");
        await reader.UntilCompleteAsync();
        (await reader.Page.Hits().CountAsync()).ShouldBe(1);

        await region[1].StartAsync();
        await region[1].UntilIndexedAsync();
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "again" }).ClickAsync();

        await reader.Page.Locator("#hits-FL0130100 article").WaitForAsync();
        (await reader.Page.Hits().CountAsync()).ShouldBe(2);
        (await reader.Page.Locator("#row-FL0130100").InnerTextAsync()).ShouldContain("Answered");
    }
}
