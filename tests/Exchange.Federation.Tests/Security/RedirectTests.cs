using System.Net;
using System.Text.RegularExpressions;
using Exchange.Federation.Tests.Accounts;
using Exchange.Node.Users;

namespace Exchange.Federation.Tests.Security;

/// <summary>Where a page leads on to is a place of this node, and nothing that is sent becomes a header or breaks one.</summary>
public sealed partial class RedirectTests(RedirectTests.SignedIn signedIn) : IClassFixture<RedirectTests.SignedIn>
{
    private static readonly string[] Elsewhere =
    [
        "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example/", "https:evil.example", "//evil.example@node",
        "/\t/evil.example", "\t//evil.example", "/\r/evil.example", "/\n//evil.example", " //evil.example", "javascript:alert(1)", "data:text/html,x", "evil.example",
        "/.//evil.example", "/..//evil.example", "%2F%2Fevil.example", "/%2F/evil.example", "/%5Cevil.example", "/%09/evil.example", "/\u2028/evil.example", "",
        "/\r\nX-Injected: 1", "/%0d%0aX-Injected: 1", "/\u0085X-Injected: 1", "/\u2029X-Injected: 1", "/\u0000", "/\u202Eelpmaxe", "/caf\u00e9", "/\ud83d\ude00",
    ];

    public static TheoryData<string> Texts => [.. Elsewhere];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task ReturnPath_LeadsNowhereElse_FromEveryPageThatTakesOne(string path)
    {
        var token = await signedIn.Browser.TokenAsync("/work");
        var responses = new[]
        {
            await signedIn.Browser.SendAsync(HttpMethod.Get, $"/sign-in?return={Uri.EscapeDataString(path)}"),
            await signedIn.Browser.FormAsync("/theme", token, ("theme", "night"), ("return", path)),
            await signedIn.Browser.FormAsync("/sign-in/undertakings", token, ("return", path)),
        };

        foreach (var response in responses)
        {
            if (path.Contains('\0') && response.StatusCode == HttpStatusCode.BadRequest)
            {
                ShouldBeClean(response);
                continue;
            }

            response.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
            var location = response.Headers.GetValues("Location").ShouldHaveSingleItem();
            location.ShouldMatch(Local().ToString());
            ShouldBeClean(response);
            response.Dispose();
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task TextThatReachesAHeader_StaysOneValueOfIt(string text)
    {
        var token = await signedIn.Browser.TokenAsync("/work");

        // The server itself refuses a path with that sign.
        var escaped = Uri.EscapeDataString(text.Replace("\0", "", StringComparison.Ordinal));
        var responses = new[]
        {
            await signedIn.Browser.SendAsync(HttpMethod.Get, $"/sources/x{escaped}/csv"),
            await signedIn.Browser.SendAsync(HttpMethod.Get, $"/findings/x{escaped}"),
            await signedIn.Browser.SendAsync(HttpMethod.Get, $"/link/x{escaped}"),
            await signedIn.Browser.SendAsync(HttpMethod.Get, $"/sign-in/provider?banner={escaped}&return={escaped}"),
            await signedIn.Browser.FormAsync("/theme", token, ("theme", text)),
            await signedIn.Browser.FormAsync("/audit", token, ("user", text), ("step", "export")),
        };

        foreach (var response in responses)
        {
            ((int)response.StatusCode).ShouldBeLessThan(500, response.RequestMessage!.RequestUri!.AbsolutePath);
            ShouldBeClean(response);
            response.Dispose();
        }
    }

    private static void ShouldBeClean(HttpResponseMessage response)
    {
        var headers = response.Headers.Concat(response.Content.Headers).ToList();
        headers.ShouldNotContain(header => header.Key.StartsWith("X-Injected", StringComparison.OrdinalIgnoreCase));
        headers.SelectMany(header => header.Value).ShouldAllBe(value => value.All(c => c >= ' ' && c <= '~'));
        response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
    }

    /// <summary>One slash, and then nothing that a browser reads as another host's or takes out (WHATWG URL, 4.4).</summary>
    [GeneratedRegex(@"^/(?![/\\])[!-\[\]-~]*$")]
    private static partial Regex Local();

    /// <summary>Somebody with every page before them.</summary>
    public sealed class SignedIn : IAsyncLifetime
    {
        private SignInSite? site;

        internal Browser Browser { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            site = await SignInSite.StartAsync(requestsPerMinute: 0);
            Browser = await site.AddAsync("e.verything", UserRole.Administrator, account => account with
            {
                Roles = [UserRoles.Word(UserRole.Administrator), UserRoles.Word(UserRole.Nac)],
            });
        }

        public async ValueTask DisposeAsync() => await site!.DisposeAsync();
    }
}
