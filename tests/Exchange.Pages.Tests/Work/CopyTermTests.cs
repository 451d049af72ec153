using Exchange.Node.Fetch;
using Exchange.Node.Outputs;
using Exchange.Node.Users;
using Exchange.Pages.Tests.Browsing;
using Exchange.Policy.Requesters;
using Microsoft.Playwright;

namespace Exchange.Pages.Tests.Work;

/// <summary>A copy of another region's record, from the hour it is made to the hour it is destroyed.</summary>
public sealed class CopyTermTests(Chromium chromium)
{
    [Fact]
    [Requirement("RLEX-VII-B-3")]
    public async Task CopyFromAnotherRegion_IsRemindedOf_GoesOverdueAt72Hours_ReachesTheSupervisor_AndIsConfirmedDestroyed()
    {
        var time = new ManualTime();
        await using var region = await Region.StartAsync(2, time);
        (await region.Agencies.AdmitAsync(region[1].Ori, null, "coastal", null, null, Wait.Cancellation)).ShouldBeEmpty();
        await region.ShareRegistryAsync();
        await region[1].ShareAsync(Contributed.By(region[1], "near-1"));
        var maker = await region[0].AddUserAsync("copy.maker", UserRole.Analyst, UseCode.C);
        var request = new OutputRequest(
            new AskRecordRequest("FL0130100/rms/near-1", "C", Ask.Reason, Ask.Case), "print", "Det. Lind", "briefing", "working-copy", true);
        (await region[0].PostAsync("/api/outputs", request, maker)).EnsureSuccessStatusCode();
        await using var analyst = await Reader.AtAsync(chromium, region[0].Address, maker);
        await using var supervisor = await Reader.AtAsync(chromium, region[0].Address, await region[0].AddUserAsync("n.ac", UserRole.Nac));

        (await TextAsync(analyst, "/")).ShouldNotContain("Copies to destroy");
        time.Advance(TimeSpan.FromHours(49));
        (await TextAsync(analyst, "/")).ShouldContain("1 copy is to be destroyed within a day");
        await analyst.CheckAsync();
        (await TextAsync(analyst, "/work")).ShouldContain("Within a day");
        time.Advance(TimeSpan.FromHours(23) + TimeSpan.FromSeconds(1));
        (await TextAsync(analyst, "/")).ShouldContain("1 copy is overdue");
        (await TextAsync(analyst, "/work")).ShouldContain("Overdue");
        await analyst.CheckAsync();
        (await TextAsync(supervisor, "/")).ShouldContain("1 copy is overdue at others of the agency");
        (await TextAsync(supervisor, "/copies")).ShouldContain("copy.maker for Det. Lind");
        await supervisor.CheckAsync();

        await ClickAsync(analyst);

        (await TextAsync(analyst, "/work")).ShouldContain("No copies");
        (await TextAsync(supervisor, "/copies")).ShouldContain("No copies");
        (await region[0].LastLineAsync("output-destroyed")).Text("user").ShouldBe("copy.maker");
    }

    [Fact]
    public async Task Supervisor_SettlesTheCopyOfSomebodyWhoIsGone()
    {
        await using var region = await Region.StartAsync(1);
        await region[0].ShareAsync(Contributed.By(region[0], "home-1"));
        var request = new OutputRequest(
            new AskRecordRequest("FL0130000/rms/home-1", "C", Ask.Reason, Ask.Case), "print", "Det. Lind", "briefing", "working-copy", true);
        (await region[0].PostAsync("/api/outputs", request)).EnsureSuccessStatusCode();
        await using var reader = await Reader.AtAsync(chromium, region[0].Address, await region[0].AddUserAsync("s.uper", UserRole.Administrator));
        await reader.OpenAsync("/copies");

        await ClickAsync(reader);

        (await reader.Page.Locator("main").InnerTextAsync()).ShouldContain("No copies");
        (await region[0].LastLineAsync("output-destroyed")).Text("user").ShouldBe("s.uper");
    }

    private static async Task<string> TextAsync(Reader reader, string path)
    {
        await reader.OpenAsync(path);
        return await reader.Page.Locator("main").InnerTextAsync();
    }

    private static Task ClickAsync(Reader reader) => reader.Page.GetByRole(AriaRole.Button, new() { Name = "It is destroyed" }).First.ClickAsync();
}
