using Exchange.Node.SignIn;
using Exchange.Node.Users;
using Exchange.Pages.Tests.Browsing;
using Exchange.Storage.Accounts;
using Microsoft.Playwright;

namespace Exchange.Pages.Tests.SignIn;

/// <summary>Signing in and setting up at the browser.</summary>
public sealed class SignInPageTests(Chromium chromium, ThreeAgencies agencies) : IClassFixture<ThreeAgencies>
{
    private const string Password = "correct horse battery staple";

    [Fact]
    public async Task Link_LeadsToPasswordAppCodesAndPromises_AndToTheStartPage()
    {
        await using var reader = await Reader.AtAsync(chromium, agencies.Home.Address, null);
        await InviteAsync(reader, "p.link");
        await reader.CheckAsync();
        await SetPasswordAsync(reader);
        await reader.CheckAsync();
        await EnrolAsync(reader);
        await reader.CheckAsync();
        (await reader.Page.Locator("#recovery-codes li").CountAsync()).ShouldBe(10);

        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Go on" }).ClickAsync();
        await reader.CheckAsync();
        await ClickAsync(reader, "I accept all of this");

        new Uri(reader.Page.Url).PathAndQuery.ShouldBe("/");
        (await reader.Page.Locator(".page-who").InnerTextAsync()).ShouldContain("analyst");
    }

    [Fact]
    public async Task SigningInAgain_LeadsBackToThePageThatWasAskedFor_AndNeverElsewhere()
    {
        await using var reader = await Reader.AtAsync(chromium, agencies.Home.Address, null);
        var key = await SignedInAsync(reader, "p.back");
        await ClickAsync(reader, "Sign out");
        await reader.CheckAsync();

        await reader.OpenAsync("/sign-in?return=%2F%2Fevil.example%2F");
        await GivePasswordAsync(reader, "p.back", Password);
        await reader.CheckAsync();
        await reader.Page.GetByLabel("Code").FillAsync(TimeCodes.Of(key, Step() + 1));
        await ClickAsync(reader, "Sign in");

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

        await GivePasswordAsync(reader, "nobody.at.all", "wrong and long");

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
        await reader.Page.GetByLabel("Password").FillAsync(Password);
        await ClickAsync(reader, "Continue");

        (await reader.Page.Locator("#problems").InnerTextAsync()).ShouldContain("notice of use");
    }

    [Fact]
    public async Task LockedSession_IsOpenedWhereItWas()
    {
        await using var reader = await Reader.AtAsync(chromium, agencies.Home.Address, null);
        var key = await SignedInAsync(reader, "p.lock");
        var sessions = agencies.Home.Get<AccountStore>().Sessions;
        await sessions.LockAsync((await sessions.OfAsync("p.lock", Wait.Cancellation)).Single().Hash, Wait.Cancellation);

        await reader.OpenAsync("/");
        (await reader.Page.TitleAsync()).ShouldStartWith("The session is locked");
        await reader.CheckAsync();
        await reader.Page.GetByLabel("Password").FillAsync(Password);
        await reader.Page.GetByLabel("Code").FillAsync(TimeCodes.Of(key, Step() + 1));
        await ClickAsync(reader, "Unlock");

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

    private static Task ClickAsync(Reader reader, string name) =>
        reader.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    private static async Task GivePasswordAsync(Reader reader, string user, string password)
    {
        await reader.Page.GetByText("I have read this and accept it").ClickAsync();
        await reader.Page.GetByLabel("Name of your account").FillAsync(user);
        await reader.Page.GetByLabel("Password").FillAsync(password);
        await ClickAsync(reader, "Continue");
    }

    private static async Task SetPasswordAsync(Reader reader)
    {
        await reader.Page.GetByText("I have read this and accept it").ClickAsync();
        await reader.Page.GetByLabel("Password").FillAsync(Password);
        await ClickAsync(reader, "Continue");
    }

    private static async Task<byte[]> EnrolAsync(Reader reader)
    {
        var key = Base32.Read(await reader.Page.Locator("#totp-key").InnerTextAsync());
        await reader.Page.GetByLabel("Code").FillAsync(TimeCodes.Of(key, Step()));
        await ClickAsync(reader, "Sign in");
        return key;
    }

    private static long Step() => TimeCodes.StepAt(TimeProvider.System.GetUtcNow());

    private async Task<byte[]> SignedInAsync(Reader reader, string id)
    {
        await InviteAsync(reader, id);
        await SetPasswordAsync(reader);
        var key = await EnrolAsync(reader);
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Go on" }).ClickAsync();
        await ClickAsync(reader, "I accept all of this");
        return key;
    }

    private async Task InviteAsync(Reader reader, string id)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var account = People.Cleared(id, UserRole.Analyst, today) with { Undertakings = [] };
        (await agencies.Home.Get<AddUser>().AddAsync(account, Member.Administrator, Wait.Cancellation)).ShouldBeEmpty();
        var (token, _) = await agencies.Home.Get<ChangeUser>().InviteAsync(id, false, Member.Administrator, Wait.Cancellation);
        await reader.OpenAsync("/link/" + token);
    }
}
