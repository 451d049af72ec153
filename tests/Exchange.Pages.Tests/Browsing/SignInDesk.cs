using Exchange.Node.SignIn;
using Exchange.Node.Users;
using Microsoft.Playwright;

namespace Exchange.Pages.Tests.Browsing;

/// <summary>What somebody does to get into a node with a browser.</summary>
internal static class SignInDesk
{
    public const string Password = "correct horse battery staple";

    public static long Step() => TimeCodes.StepAt(TimeProvider.System.GetUtcNow());

    /// <summary>Somebody at a browser who came in as people do: by a link, with a session cookie.</summary>
    public static async Task<Reader> SignedInAsync(this Chromium chromium, Member home, string id, UserRole role)
    {
        var reader = await Reader.AtAsync(chromium, home.Address, null);
        await reader.SetUpAsync(home, id, role);
        return reader;
    }

    public static Task ClickAsync(this Reader reader, string name) =>
        reader.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    public static async Task GivePasswordAsync(this Reader reader, string user, string password)
    {
        await reader.Page.GetByText("I have read this and accept it").ClickAsync();
        await reader.Page.GetByLabel("Name of your account").FillAsync(user);
        await reader.Page.GetByLabel("Password").FillAsync(password);
        await reader.ClickAsync("Continue");
    }

    public static async Task SetPasswordAsync(this Reader reader)
    {
        await reader.Page.GetByText("I have read this and accept it").ClickAsync();
        await reader.Page.GetByLabel("Password").FillAsync(Password);
        await reader.ClickAsync("Continue");
    }

    public static async Task<byte[]> EnrolAppAsync(this Reader reader)
    {
        var key = Base32.Read(await reader.Page.Locator("#totp-key").InnerTextAsync());
        await reader.Page.GetByLabel("Code").FillAsync(TimeCodes.Of(key, Step()));
        await reader.ClickAsync("Sign in");
        return key;
    }

    /// <summary>Adds an account in which everything is in order but the promises, and opens the link for it.</summary>
    public static async Task OpenLinkAsync(this Reader reader, Member home, string id, UserRole role = UserRole.Analyst, bool contact = true)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var account = People.Cleared(id, role, today) with { Undertakings = [], ContactConfirmed = contact ? today : null };
        (await home.Get<AddUser>().AddAsync(account, Member.Administrator, Wait.Cancellation)).ShouldBeEmpty();
        var (token, _) = await home.Get<ChangeUser>().InviteAsync(id, false, Member.Administrator, Wait.Cancellation);
        await reader.OpenAsync("/link/" + token);
    }

    /// <summary>The whole way from the link to the start page; gives the key of the app.</summary>
    public static async Task<byte[]> SetUpAsync(
        this Reader reader, Member home, string id, UserRole role = UserRole.Analyst, bool contact = true)
    {
        await reader.OpenLinkAsync(home, id, role, contact);
        await reader.SetPasswordAsync();
        var key = await reader.EnrolAppAsync();
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Go on" }).ClickAsync();
        await reader.ClickAsync("I accept all of this");
        return key;
    }
}
