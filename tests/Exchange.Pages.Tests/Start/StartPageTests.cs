using Exchange.Node.Users;
using Exchange.Pages.Tests.Browsing;
using Exchange.Storage.Accounts;
using Microsoft.Playwright;

namespace Exchange.Pages.Tests.Start;

/// <summary>The start page, and what holds for every page.</summary>
public sealed class StartPageTests(Chromium chromium, ThreeAgencies agencies) : IClassFixture<ThreeAgencies>
{
    private const long BytesMax = 150_000;

    [Theory]
    [InlineData(UserRole.Officer)]
    [InlineData(UserRole.Analyst)]
    [InlineData(UserRole.Administrator)]
    [InlineData(UserRole.Nac)]
    [InlineData(UserRole.Operator)]
    public async Task EveryRole_HasAStartPage(UserRole role)
    {
        await using var reader = await ReaderAsync(role);

        (await reader.OpenAsync("/")).Status.ShouldBe(200);

        (await reader.Page.Locator(".page-who").InnerTextAsync()).ShouldContain(role.ToString().ToLowerInvariant());
        await reader.CheckAsync();
    }

    [Fact]
    [Requirement("IL-90b4")]
    public async Task CertificationThatEndsSoon_IsPointedOutToItsOwner_AndNotBefore()
    {
        var token = await agencies.Home.AddUserAsync("c.soon", UserRole.Analyst);
        await using var reader = await Reader.AtAsync(chromium, agencies.Home.Address, token);
        await reader.OpenAsync("/");
        (await reader.Page.Locator("main").InnerTextAsync()).ShouldNotContain("certification ends soon");
        var now = TimeProvider.System.GetUtcNow();
        await agencies.Home.Get<AccountStore>().ChangeAsync(
            "c.soon", account => account with { Certification = account.Certification! with { Until = DateOnly.FromDateTime(now.UtcDateTime).AddDays(30) } },
            null, Member.Administrator, now, Wait.Cancellation);

        await reader.OpenAsync("/");

        (await reader.Page.Locator("main").InnerTextAsync()).ShouldContain("Your certification ends soon");
        await reader.CheckAsync();
    }

    [Fact]
    public async Task Nobody_IsLedToSignInAndBack()
    {
        await using var reader = await Reader.AtAsync(chromium, agencies.Home.Address, null);
        reader.ExpectedStatus = "404";

        await reader.OpenAsync("/");

        new Uri(reader.Page.Url).PathAndQuery.ShouldBe("/sign-in?return=%2F");
    }

    [Fact]
    public async Task UnknownAddress_IsAPageThatSaysWhereToGo()
    {
        await using var reader = await ReaderAsync(UserRole.Analyst);
        reader.ExpectedStatus = "404";

        (await reader.OpenAsync("/nowhere")).Status.ShouldBe(404);

        (await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Go to the start page" }).CountAsync()).ShouldBe(1);
        await reader.CheckAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ChosenTheme_IsKept(bool script)
    {
        await using var reader = await Reader.AtAsync(chromium, agencies.Home.Address, agencies.TokenOf(UserRole.Analyst), script);
        await reader.OpenAsync("/");

        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Night" }).ClickAsync();
        await reader.OpenAsync("/");

        (await reader.Page.Locator("html").GetAttributeAsync("data-theme")).ShouldBe("night");
    }

    [Fact]
    public async Task FormFromElsewhere_IsRefused()
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("theme", "night")]);

        using var response = await agencies.Region.Http.PostAsync(new Uri(agencies.Home.Address, "/theme"), form, Wait.Cancellation);

        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Page_WeighsLittle()
    {
        await using var reader = await ReaderAsync(UserRole.Analyst);

        (await reader.WeighAsync("/")).ShouldBeInRange(1_000, BytesMax);
    }

    [Fact]
    public async Task Headers_AreStrict()
    {
        await using var reader = await ReaderAsync(UserRole.Analyst);

        var headers = (await reader.OpenAsync("/")).Headers;

        headers["content-security-policy"].ShouldStartWith("default-src 'none'; script-src 'self'; style-src 'self'");
        headers["content-security-policy"].ShouldNotContain("unsafe");
        headers["cache-control"].ShouldContain("no-store");
        headers["x-content-type-options"].ShouldBe("nosniff");
        headers["referrer-policy"].ShouldBe("no-referrer");
    }

    private Task<Reader> ReaderAsync(UserRole role) => Reader.AtAsync(chromium, agencies.Home.Address, agencies.TokenOf(role));
}
