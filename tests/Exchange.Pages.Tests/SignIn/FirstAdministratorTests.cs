using Exchange.Node.Users;
using Exchange.Pages.Tests.Browsing;
using Exchange.Storage.Accounts;
using Microsoft.Playwright;

namespace Exchange.Pages.Tests.SignIn;

/// <summary>The whole way of a first administrator: link, account, password with reasons, app, promises, start page; and back after signing out.</summary>
public sealed class FirstAdministratorTests(Chromium chromium, ThreeAgencies agencies) : IClassFixture<ThreeAgencies>
{
    private AccountStore Accounts => agencies.Home.Get<AccountStore>();

    [Fact]
    [Requirement("RLEX-X-C-1")]
    public async Task Link_MakesAnAdministrator()
    {
        var token = await agencies.Home.Get<ChangeUser>().InviteAdministratorAsync("first-run", Wait.Cancellation);
        await using var reader = await Reader.AtAsync(chromium, agencies.Home.Address, null);
        reader.ExpectedStatus = "422";
        await reader.OpenAsync("/link/" + token);
        await reader.CheckAsync();

        await FillAsync(reader);
        await TryPasswordAsync(reader, "password1", "tried first");
        await TryPasswordAsync(reader, "short", "at least 8 characters");
        await TryPasswordAsync(reader, "felicia likes herons", "leave out your own name");
        (await reader.Page.GetByLabel("Person's name").InputValueAsync()).ShouldBe("Felicia First");
        (await Accounts.FindAsync("f.first", Wait.Cancellation)).ShouldBeNull();
        await reader.Page.GetByText("I have read this and accept it").ClickAsync();
        await reader.Page.GetByLabel("Password").FillAsync(SignInDesk.Password);
        await reader.ClickAsync("Continue");
        var key = await reader.EnrolAppAsync();
        (await reader.Page.Locator("#recovery-codes li").CountAsync()).ShouldBe(10);
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Go on" }).ClickAsync();
        await reader.ClickAsync("I accept all of this");
        await reader.ClickAsync("These are right");

        (await reader.Page.Locator(".page-who").InnerTextAsync()).ShouldContain("administrator");
        (await Accounts.FindAsync("f.first", Wait.Cancellation))!.Roles.ShouldBe(["administrator", "nac"]);
        await reader.ClickAsync("Sign out");
        await reader.GivePasswordAsync("f.first", SignInDesk.Password);
        await reader.Page.GetByLabel("Code").FillAsync(Exchange.Node.SignIn.TimeCodes.Of(key, SignInDesk.Step() + 1));
        await reader.ClickAsync("Sign in");
        await reader.OpenAsync("/users");
        (await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Add somebody" }).CountAsync()).ShouldBe(1);
        reader.ExpectedStatus = "404";
        (await reader.OpenAsync("/link/" + token)).Status.ShouldBe(404);
    }

    private static async Task FillAsync(Reader reader)
    {
        await reader.Page.GetByLabel("Name of the account").FillAsync("f.first");
        await reader.Page.GetByLabel("Person's name").FillAsync("Felicia First");
        await reader.Page.GetByLabel("Agency official who approves the account").FillAsync("Chief L. Amadi");
        await reader.Page.GetByText("The person is law enforcement personnel").ClickAsync();
        await reader.Page.GetByText("Nac", new() { Exact = true }).ClickAsync();
        await reader.Page.GetByLabel("Employment", new() { Exact = true }).SelectOptionAsync(nameof(EmploymentType.Employee));
        await reader.Page.GetByLabel("E-mail").FillAsync("f.first@agency.example");
        await reader.Page.GetByLabel("Telephone").FillAsync("850 555 0140");
        await reader.Page.GetByLabel("State fingerprint check on").FillAsync("2026-01-15");
        await reader.Page.GetByLabel("National fingerprint check on").FillAsync("2026-01-15");
    }

    private static async Task TryPasswordAsync(Reader reader, string password, string reason)
    {
        await reader.Page.GetByText("I have read this and accept it").ClickAsync();
        await reader.Page.GetByLabel("Password").FillAsync(password);
        await reader.ClickAsync("Continue");
        (await reader.Page.Locator("#password-error").InnerTextAsync()).ShouldContain(reason, Case.Insensitive);
    }
}
