using Exchange.Node.Users;
using Exchange.Pages.Tests.Browsing;
using Exchange.Policy.Requesters;
using Exchange.Records;
using Exchange.Records.Entities;
using Exchange.Records.Queries;
using Exchange.Storage.Accounts;
using Microsoft.Playwright;
using Location = Exchange.Records.Entities.Location;

namespace Exchange.Pages.Tests.Stories;

/// <summary>
/// Makes the pictures in docs/screens: <c>Exchange.Pages.Tests -explicit only -class "*ScreenTests"</c>. Everybody in them is invented.
/// </summary>
public sealed class ScreenTests(Chromium chromium)
{
    [Fact(Explicit = true)]
    public async Task Screens_AreMadeInBothThemes()
    {
        await using var region = await Region.StartAsync(1);
        var careful = await region.AddAsync("FL0130500", "careful-department");
        await region.AddAsync("FL0130600", call => call.AnswerAsync(call.Status(), call.Hit(), ScriptedCall.Done()));
        await (await region.AddAsync("FL0130700", _ => Task.CompletedTask)).DisposeAsync();
        await region.ShareRegistryAsync();
        await region[0].ContributeAsync(Burglary(region[0], "26-000417"), Burglary(region[0], "26-000398") with { Kind = "no-such-kind" });
        await careful.ShareAsync(Burglary(careful, "26-1187") with { Kind = "arrest" });
        var analyst = await region[0].AddUserAsync("p.quill", UserRole.Analyst, UseCode.A, UseCode.C);
        var administrator = await region[0].AddUserAsync("m.ferro", UserRole.Administrator);

        await TakeAnalystAsync(region[0], analyst);
        await TakeAdministratorAsync(region[0], administrator);
        await TakeCoordinatorAsync(region[0], await region[0].AddUserAsync("n.ac", UserRole.Nac));
    }

    private async Task TakeAnalystAsync(Member home, string token)
    {
        await using var reader = await Reader.AtAsync(chromium, home.Address, token);
        await reader.OpenSearchAsync();
        await TakeAsync(reader.Page, "search");
        await reader.SearchAsync("quimby \"rear door\"");
        await reader.UntilCompleteAsync();
        await TakeAsync(reader.Page, "answer");
        var record = await reader.OpenFirstRecordAsync();
        await record.WaitForLoadStateAsync();
        await TakeAsync(record, "record");
        await record.GetByLabel("Who gets the copy").FillAsync("Det. Lind");
        await record.GetByLabel("What it is for").FillAsync("briefing");
        await record.GetByText("I accept that the copy").ClickAsync();
        var print = await record.RunAndWaitForPopupAsync(() => record.GetByRole(AriaRole.Button, new() { Name = "Print" }).ClickAsync());
        await print.WaitForLoadStateAsync();
        await TakeAsync(print, "copy");
        await reader.OpenAsync("/work");
        await TakeAsync(reader.Page, "work");
        await reader.OpenAsync("/account");
        await TakeAsync(reader.Page, "account");
    }

    private async Task TakeAdministratorAsync(Member home, string token)
    {
        await using var reader = await Reader.AtAsync(chromium, home.Address, token);
        await reader.OpenAsync("/templates");
        await TakeAsync(reader.Page, "templates");
        await reader.OpenAsync("/templates/edit");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Edit rule" }).First.ClickAsync();
        await TakeAsync(reader.Page, "template-form");
        await reader.OpenAsync("/templates/preview");
        await reader.Page.GetByLabel("Search").FillAsync("quimby");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        await TakeAsync(reader.Page, "preview");
        await reader.OpenAsync("/sources");
        await TakeAsync(reader.Page, "sources");
    }

    private async Task TakeCoordinatorAsync(Member home, string token)
    {
        await home.Get<AccountStore>().ChangeAsync(
            Member.Analyst, account => account with { Name = "Ana Reyes" }, null, Member.Administrator, TimeProvider.System.GetUtcNow(), Wait.Cancellation);
        await home.SearchAsync(Ask.For(new RecordQuery { Text = "surname:reyes given:ana" }));
        await using var reader = await Reader.AtAsync(chromium, home.Address, token);
        await reader.OpenAsync("/copies");
        await TakeAsync(reader.Page, "copies");
        await reader.OpenAsync("/disclosures");
        await TakeAsync(reader.Page, "disclosures");
        await reader.OpenAsync("/findings");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Look for findings now" }).ClickAsync();
        await TakeAsync(reader.Page, "findings");
        await reader.Page.Locator("tbody a").First.ClickAsync();
        await TakeAsync(reader.Page, "finding");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = $"All by {Member.Analyst}" }).First.ClickAsync();
        await TakeAsync(reader.Page, "audit");
    }

    private static ContributedRecord Burglary(Member owner, string number)
    {
        var record = Contributed.By(owner, number);
        return record with
        {
            OwnerReference = number,
            OccurredFrom = new DateTimeOffset(2026, 3, 2, 4, 30, 0, TimeSpan.Zero),
            Narrative = "The rear door of the house on Elm Street was forced with a pry bar. A neighbor saw a man get into a blue sedan and drive south.",
            Offenses = [new Offense { Nibrs = "220" }],
            Vehicles = [new Vehicle { Id = "v1", Role = "ITEM-INVOLVED", Plate = "QZX4471", Make = "Ford", Model = "Fusion", ModelYear = 2014 }],
            Locations = [new Location { Id = "l1", Role = "PLACE-INCIDENT", Street = "1200 Elm Street", City = "Quincy", State = "FL" }],
        };
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
