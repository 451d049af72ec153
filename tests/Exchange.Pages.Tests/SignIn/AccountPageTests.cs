using Exchange.Node.SignIn;
using Exchange.Pages.Tests.Browsing;
using Exchange.Storage.Accounts;
using Microsoft.Playwright;

namespace Exchange.Pages.Tests.SignIn;

/// <summary>One's own account at the browser: contact, passkeys, app, password.</summary>
public sealed class AccountPageTests(Chromium chromium, ThreeAgencies agencies) : IClassFixture<ThreeAgencies>
{
    /// <summary>Browsers make passkeys for names, never for addresses of four numbers.</summary>
    private Uri Named => new UriBuilder(agencies.Home.Address) { Host = "localhost" }.Uri;

    private AccountStore Accounts => agencies.Home.Get<AccountStore>();

    [Fact]
    public async Task Passkey_IsEnrolled_SignsIn_AndIsTakenAway()
    {
        await using var reader = await Reader.AtAsync(chromium, Named, null);
        await AddAuthenticatorAsync(reader);
        await reader.SetUpAsync(agencies.Home, "k.key");
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "My account" }).ClickAsync();
        await reader.CheckAsync();
        await reader.Page.GetByLabel("What you call it").FillAsync("key on my ring");
        await reader.Page.GetByLabel("Password, to add a passkey").FillAsync(SignInDesk.Password);
        await reader.ClickAsync("Add a passkey");
        await reader.Page.GetByText("key on my ring").First.WaitForAsync();
        await reader.CheckAsync();

        await reader.ClickAsync("Sign out");
        await reader.GivePasswordAsync("k.key", SignInDesk.Password);
        await reader.CheckAsync();
        await reader.ClickAsync("Sign in with a passkey");
        await reader.Page.Locator(".page-who").WaitForAsync();
        new Uri(reader.Page.Url).AbsolutePath.ShouldBe("/");

        await reader.OpenAsync("/account");
        await reader.Page.GetByLabel("Password, to take it away").FillAsync(SignInDesk.Password);
        await reader.ClickAsync("Take it away");
        (await reader.Page.Locator("main").InnerTextAsync()).ShouldContain("The passkey is taken away.");
        (await Accounts.Passkeys.OfAsync("k.key", Wait.Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task LockedSession_IsOpenedWithAPasskey()
    {
        await using var reader = await Reader.AtAsync(chromium, Named, null);
        await AddAuthenticatorAsync(reader);
        await reader.SetUpAsync(agencies.Home, "k.lock");
        await EnrolAsync(reader);
        await Accounts.Sessions.LockAsync((await Accounts.Sessions.OfAsync("k.lock", Wait.Cancellation)).Single().Hash, Wait.Cancellation);

        await reader.OpenAsync("/account");
        await reader.Page.Locator("#passkey-password").FillAsync(SignInDesk.Password);
        await reader.ClickAsync("Unlock with a passkey");

        await reader.Page.Locator(".page-who").WaitForAsync();
        new Uri(reader.Page.Url).AbsolutePath.ShouldBe("/account");
    }

    [Fact]
    public async Task WrongPassword_MakesNoPasskey_AndSaysSo()
    {
        await using var reader = await Reader.AtAsync(chromium, Named, null);
        await AddAuthenticatorAsync(reader);
        await reader.SetUpAsync(agencies.Home, "k.wrong");
        reader.ExpectedStatus = "401";
        await reader.OpenAsync("/account");

        await reader.Page.GetByLabel("What you call it").FillAsync("key");
        await reader.Page.GetByLabel("Password, to add a passkey").FillAsync("not mine at all");
        await reader.ClickAsync("Add a passkey");

        await reader.Page.GetByText("Name, password or code is wrong").WaitForAsync();
        (await Accounts.Passkeys.OfAsync("k.wrong", Wait.Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task WithoutScript_NoPasskeyIsOffered()
    {
        await using var reader = await Reader.AtAsync(chromium, Named, null, script: false);
        await reader.SetUpAsync(agencies.Home, "k.none");

        await reader.OpenAsync("/account");

        (await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).CountAsync()).ShouldBe(0);
    }

    [Fact]
    [Requirement("RLEX-X-C-3")]
    public async Task UnconfirmedContact_IsAskedForAtSignIn_CorrectedAndConfirmed()
    {
        await using var reader = await Reader.AtAsync(chromium, agencies.Home.Address, null);
        await reader.SetUpAsync(agencies.Home, "c.contact", contact: false);
        reader.ExpectedStatus = "422";
        await reader.CheckAsync();

        await reader.Page.GetByLabel("Telephone").FillAsync("12");
        await reader.ClickAsync("These are right");
        (await reader.Page.Locator("#problems").InnerTextAsync()).ShouldContain("telephone number with its area code");
        (await Accounts.FindAsync("c.contact", Wait.Cancellation))!.ContactConfirmed.ShouldBeNull();
        await reader.Page.GetByLabel("Telephone").FillAsync("850 555 0177");
        await reader.ClickAsync("These are right");

        new Uri(reader.Page.Url).AbsolutePath.ShouldBe("/");
        var kept = (await Accounts.FindAsync("c.contact", Wait.Cancellation))!;
        (kept.Phone, kept.ContactConfirmed).ShouldBe(("850 555 0177", DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)));
    }

    [Fact]
    [Requirement("RLEX-X-C-3")]
    public async Task ContactPutOff_StaysOnTheStartPage_UntilConfirmed()
    {
        await using var reader = await Reader.AtAsync(chromium, agencies.Home.Address, null);
        await reader.SetUpAsync(agencies.Home, "c.later", contact: false);
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Not now" }).ClickAsync();
        await reader.CheckAsync();

        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Confirm them" }).ClickAsync();
        await reader.CheckAsync();
        await reader.ClickAsync("These are right");

        (await reader.Page.Locator("main").InnerTextAsync()).ShouldContain("Confirmed.");
        await reader.OpenAsync("/");
        (await reader.Page.GetByText("Can you be reached?").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Password_IsChanged_WithTheReasonWhereItIsRefused()
    {
        await using var reader = await Reader.AtAsync(chromium, agencies.Home.Address, null);
        await reader.SetUpAsync(agencies.Home, "c.password");
        reader.ExpectedStatus = "422";
        await reader.OpenAsync("/account");

        await reader.Page.GetByLabel("Present password").FillAsync(SignInDesk.Password);
        await reader.Page.GetByLabel("New password").FillAsync(SignInDesk.Password);
        await reader.ClickAsync("Change it");
        (await reader.Page.Locator("#problems").InnerTextAsync()).ShouldContain("another than the present one");
        await reader.Page.GetByLabel("Present password").FillAsync(SignInDesk.Password);
        await reader.Page.GetByLabel("New password").FillAsync("seventeen slow herons at dusk");
        await reader.ClickAsync("Change it");

        (await reader.Page.Locator("main").InnerTextAsync()).ShouldContain("The password is changed.");
    }

    [Fact]
    public async Task AppIsEnrolledAgain()
    {
        await using var reader = await Reader.AtAsync(chromium, agencies.Home.Address, null);
        var old = await reader.SetUpAsync(agencies.Home, "c.app");
        await reader.OpenAsync("/account");

        await reader.Page.GetByLabel("Password, to enrol an app").FillAsync(SignInDesk.Password);
        await reader.ClickAsync("Enrol an app again");
        var key = Base32.Read(await reader.Page.Locator("#totp-key").InnerTextAsync());
        await reader.Page.GetByLabel("Code").FillAsync(TimeCodes.Of(key, SignInDesk.Step() + 1));
        await reader.ClickAsync("Sign in");

        (await reader.Page.Locator("#recovery-codes li").CountAsync()).ShouldBe(10);
        key.ShouldNotBe(old);
    }

    private static async Task EnrolAsync(Reader reader)
    {
        await reader.OpenAsync("/account");
        await reader.Page.GetByLabel("What you call it").FillAsync("key");
        await reader.Page.GetByLabel("Password, to add a passkey").FillAsync(SignInDesk.Password);
        await reader.ClickAsync("Add a passkey");
        await reader.Page.GetByLabel("Take away").WaitForAsync();
    }

    /// <summary>A key that says yes by itself (Chrome DevTools Protocol, WebAuthn domain).</summary>
    private static async Task AddAuthenticatorAsync(Reader reader)
    {
        var session = await reader.Page.Context.NewCDPSessionAsync(reader.Page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true,
                ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
