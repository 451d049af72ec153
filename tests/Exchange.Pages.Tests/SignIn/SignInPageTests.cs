using Exchange.Node.SignIn;
using Exchange.Pages.Tests.Browsing;
using Exchange.Storage.Accounts;
using Microsoft.Playwright;

namespace Exchange.Pages.Tests.SignIn;

/// <summary>Signing in and setting up at the browser.</summary>
public sealed class SignInPageTests(Chromium chromium, ThreeAgencies agencies) : IClassFixture<ThreeAgencies>
{
    [Fact]
    public async Task Link_LeadsToPasswordAppCodesAndPromises_AndToTheStartPage()
    {
        await using var reader = await Reader.AtAsync(chromium, agencies.Home.Address, null);
        await reader.OpenLinkAsync(agencies.Home, "p.link");
        await reader.CheckAsync();
        await reader.SetPasswordAsync();
        await reader.CheckAsync();
        await reader.EnrolAppAsync();
        await reader.CheckAsync();
        (await reader.Page.Locator("#recovery-codes li").CountAsync()).ShouldBe(10);

        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Go on" }).ClickAsync();
        await reader.CheckAsync();
        await reader.ClickAsync("I accept all of this");

        new Uri(reader.Page.Url).PathAndQuery.ShouldBe("/");
        (await reader.Page.Locator(".page-who").InnerTextAsync()).ShouldContain("analyst");
    }

    [Fact]
    public async Task SigningInAgain_LeadsBackToThePageThatWasAskedFor_AndNeverElsewhere()
    {
        await using var reader = await Reader.AtAsync(chromium, agencies.Home.Address, null);
        var key = await reader.SetUpAsync(agencies.Home, "p.back");
        await reader.ClickAsync("Sign out");
        await reader.CheckAsync();

        await reader.OpenAsync("/sign-in?return=%2F%2Fevil.example%2F");
        await reader.GivePasswordAsync("p.back", SignInDesk.Password);
        await reader.CheckAsync();
        await reader.Page.GetByLabel("Code").FillAsync(TimeCodes.Of(key, SignInDesk.Step() + 1));
        await reader.ClickAsync("Sign in");

        new Uri(reader.Page.Url).AbsoluteUri.ShouldBe(agencies.Home.Address.AbsoluteUri);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WrongPassword_IsSaidWithoutSayingWhatIsWrong(bool script)
    {
        await using var reader = await Reader.AtAsync(chromium, agencies.Home.Address, null, script);
        reader.ExpectedStatus = "401";
        await reader.OpenAsync("/sign-in");

        await reader.GivePasswordAsync("nobody.at.all", "wrong and long");

        (await reader.Page.Locator("#problems").InnerTextAsync()).ShouldContain("Name, password or code is wrong");
        (await reader.Page.GetByLabel("Password").InputValueAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task WithoutAcceptingTheNotice_NobodySignsIn()
    {
        await using var reader = await Reader.AtAsync(chromium, agencies.Home.Address, null);
        reader.ExpectedStatus = "403";
        await reader.OpenAsync("/sign-in");

        await reader.Page.GetByLabel("Name of your account").FillAsync("a.reyes");
        await reader.Page.GetByLabel("Password").FillAsync(SignInDesk.Password);
        await reader.ClickAsync("Continue");

        (await reader.Page.Locator("#problems").InnerTextAsync()).ShouldContain("notice of use");
    }

    [Fact]
    public async Task LockedSession_IsOpenedWhereItWas()
    {
        await using var reader = await Reader.AtAsync(chromium, agencies.Home.Address, null);
        var key = await reader.SetUpAsync(agencies.Home, "p.lock");
        var sessions = agencies.Home.Get<AccountStore>().Sessions;
        await sessions.LockAsync((await sessions.OfAsync("p.lock", Wait.Cancellation)).Single().Hash, Wait.Cancellation);

        await reader.OpenAsync("/");
        (await reader.Page.TitleAsync()).ShouldStartWith("The session is locked");
        await reader.CheckAsync();
        await reader.Page.GetByLabel("Password").FillAsync(SignInDesk.Password);
        await reader.Page.GetByLabel("Code").FillAsync(TimeCodes.Of(key, SignInDesk.Step() + 1));
        await reader.ClickAsync("Unlock");

        (await reader.Page.Locator(".page-who").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task UsedLink_IsAPageThatSaysWhomToAsk()
    {
        await using var reader = await Reader.AtAsync(chromium, agencies.Home.Address, null);
        reader.ExpectedStatus = "404";

        (await reader.OpenAsync("/link/0000")).Status.ShouldBe(404);

        (await reader.Page.Locator("main").InnerTextAsync()).ShouldContain("Ask the agency administrator", Case.Insensitive);
        await reader.CheckAsync();
    }
}
