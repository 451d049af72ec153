using System.Net;
using System.Text;
using Exchange.Federation.Tests.Accounts;
using Exchange.Federation.Tests.Api;
using Exchange.Federation.Tests.Regions;
using Exchange.Node.Users;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Federation.Tests.Security;

/// <summary>Nothing changes by a request that another site had a browser make: every address that the running node has is tried.</summary>
public sealed class ForgeryTests : IAsyncLifetime
{
    private const string Everything = "e.verything";

    private static readonly string[] Refusals = [ErrorCodes.Name(ErrorCode.FormNotOurs), ErrorCodes.Name(ErrorCode.RequestForged)];

    /// <summary>Bodies that would be taken, for what looks at the body first.</summary>
    private static readonly (string Pattern, string Text)[] Bodies =
    [
        ("/api/links/", $$"""{"password":"{{Browser.Password}}","banner":"{{UndertakingTexts.Version}}"}"""),
        ("/api/me/contact", """{"email":"evil@evil.example","phone":"+1 850 555 0100"}"""),
        ("/api/me/passkeys/options", $$"""{"password":"{{Browser.Password}}"}"""),
        ("/api/me/passkeys/{id}", $$"""{"password":"{{Browser.Password}}"}"""),
        ("/api/me/passkeys", """{"credential":{},"name":"evil"}"""),
        ("/api/me/password", $$"""{"old":"{{Browser.Password}}","password":"another phrase entirely, longer"}"""),
        ("/api/me/totp", $$"""{"password":"{{Browser.Password}}"}"""),
        ("/api/me/undertakings", $$"""{"version":"{{UndertakingTexts.Version}}"}"""),
        ("/api/session/factor", """{"kind":"totp","code":"000000"}"""),
        ("/api/session/unlock", """{"kind":"totp","code":"000000"}"""),
        ("/api/session/supervisor", """{"supervisor":"d.osei"}"""),
        ("/api/session/totp", """{"code":"000000"}"""),
        ("/api/session", $$"""{"user":"{{Everything}}","password":"{{Browser.Password}}","banner":"{{UndertakingTexts.Version}}"}"""),
    ];

    private SignInSite site = null!;
    private Browser browser = null!;

    public async ValueTask InitializeAsync()
    {
        site = await SignInSite.StartAsync(requestsPerMinute: 0);
        browser = await site.AddAsync(Everything, UserRole.Administrator, account => account with
        {
            Roles = [.. new[] { UserRole.Administrator, UserRole.Nac, UserRole.Analyst }.Select(UserRoles.Word)],
        });
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    /// <summary>Signing out last: it ends the session that the others need.</summary>
    private IReadOnlyList<string> Pages =>
        [.. CalledEndpoint.Of(site.Get<EndpointDataSource>()).Where(one => one is { Method: not "GET", IsApi: false })
            .Select(one => one.Path).OrderBy(path => path == "/sign-out")];

    private IReadOnlyList<CalledEndpoint> Interface =>
        [.. CalledEndpoint.Of(site.Get<EndpointDataSource>()).Where(one => one is { Method: not "GET", IsApi: true } && one.Pattern != ApiPaths.Token)];

    [Fact]
    public async Task FormWithoutTheTokenOfAPageOfOurs_IsRefused_AtEveryAddress()
    {
        await browser.TokenAsync("/work");
        using var attacker = site.Browse();
        var foreign = await attacker.TokenAsync();
        foreach (var path in Pages)
        {
            foreach (var token in new[] { null, "", "made-up", foreign })
            {
                using var response = await browser.FormAsync(path, token);
                await ShouldBeRefusedAsync(response, $"{path} with `{token}`");
            }
        }
    }

    [Fact]
    public async Task FormFromAnotherSite_IsRefused_EvenWithTheRightToken()
    {
        var token = await browser.TokenAsync("/work");
        foreach (var path in Pages)
        {
            foreach (var (said, origin) in new (string?, string?)[]
            {
                ("cross-site", "https://evil.example"), ("same-site", null), (null, "https://evil.example"), (null, "null"), (null, null),
            })
            {
                (browser.Site, browser.Origin) = (said, origin);
                using var response = await browser.FormAsync(path, token);
                await ShouldBeRefusedAsync(response, $"{path} from `{said}` `{origin}`");
            }
        }
    }

    [Fact]
    public async Task FormOfAPageOfOurs_IsTaken_AtEveryAddress()
    {
        var token = await browser.TokenAsync("/work");
        foreach (var path in Pages)
        {
            using var response = await browser.FormAsync(path, token);
            var text = await response.Content.ReadAsStringAsync(Wait.Cancellation);
            Refusals.ShouldAllBe(code => !text.Contains(code), path);
            response.StatusCode.ShouldNotBe(HttpStatusCode.InternalServerError, path);
        }
    }

    [Theory]
    [InlineData("cross-site", "https://evil.example")]
    [InlineData(null, "https://evil.example")]
    [InlineData(null, null)]
    public async Task InterfaceCalledWithACookieFromAnotherSite_Refuses_AtEveryAddress(string? said, string? origin)
    {
        var before = await site.Accounts.FindAsync(Everything, Wait.Cancellation);
        (browser.Site, browser.Origin) = (said, origin);
        foreach (var endpoint in Interface)
        {
            // What a form of another site can send without asking first (WHATWG Fetch, CORS-safelisted).
            var body = Bodies.FirstOrDefault(body => endpoint.Pattern.StartsWith(body.Pattern, StringComparison.Ordinal)).Text ?? "{}";
            using var response = await browser.SendAsync(
                new HttpMethod(endpoint.Method), endpoint.Path, new StringContent(body, Encoding.UTF8, "text/plain"));

            var code = await Problem.OfAsync(response);

            code.ShouldBe(endpoint.Pattern.StartsWith("/api/links/", StringComparison.Ordinal) ? ErrorCode.LinkUnknown : ErrorCode.RequestForged, endpoint.Pattern);
        }

        (await site.Accounts.FindAsync(Everything, Wait.Cancellation)).ShouldBeEquivalentTo(before);
    }

    [Fact]
    public async Task GoodLinkFromAnotherSite_IsNotUsed()
    {
        var (link, _) = await site.Get<ChangeUser>().InviteAsync(Everything, resetFactors: false, SignInSite.Administrator, Wait.Cancellation);
        browser.Site = "cross-site";

        (await browser.RefusedAsync($"/api/links/{link}", new { Browser.Password, Banner = UndertakingTexts.Version })).ShouldBe(ErrorCode.RequestForged);

        (await site.Accounts.Tokens.FindLinkAsync(Secrets.HashOf(link!), site.Time.GetUtcNow(), Wait.Cancellation)).Good.ShouldBeTrue();
    }

    private static async Task ShouldBeRefusedAsync(HttpResponseMessage response, string what)
    {
        var text = await response.Content.ReadAsStringAsync(Wait.Cancellation);
        var isRefused = (int)response.StatusCode is >= 400 and < 500 && (text.Length == 0 || Refusals.Any(text.Contains));
        isRefused.ShouldBeTrue($"{what}: {(int)response.StatusCode} {text}");
    }
}
