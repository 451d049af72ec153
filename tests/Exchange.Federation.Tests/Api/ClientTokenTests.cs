using System.Net;
using System.Text.Json.Nodes;
using Exchange.Federation.Tests.Regions;
using Exchange.Node.Clients;
using Exchange.Node.Users;
using Exchange.Protocol.Assertions;
using Exchange.Protocol.Http;
using Exchange.Protocol.Keys;
using Exchange.Records.Identity;
using Exchange.Storage.Accounts;
using Exchange.Storage.Clients;

namespace Exchange.Federation.Tests.Api;

/// <summary>Programs of the agency prove themselves by a key instead of a token that somebody keeps (RFC 7523).</summary>
public sealed class ClientTokenTests : IAsyncLifetime
{
    private const string Client = "rms";

    private readonly SigningKey key = SigningKey.Ephemeral();
    private readonly ManualTime time = new(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
    private Region region = null!;
    private Member member = null!;

    public async ValueTask InitializeAsync()
    {
        region = await Region.StartAsync(1, time);
        member = region[0];
        await member.AddUserAsync(Client, UserRole.Feed);
        (await Register(key.PublicKey)).ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        await region.DisposeAsync();
        key.Dispose();
    }

    [Fact]
    public async Task SignedAssertion_GetsAToken_ThatMayWhatTheAccountMay()
    {
        var (status, token) = await AskAsync(Assertion());

        status.ShouldBe(HttpStatusCode.OK);
        (await member.PostAsync($"{ExchangePaths.Contributions}?source=canonical", Array.Empty<byte>(), token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await member.PostAsync(ExchangePaths.Search, new { }, token)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await member.LogAsync()).ShouldContain(line => line.Kind == "token-issued");
    }

    [Fact]
    public async Task Token_EndsAfterItsTime()
    {
        var (_, token) = await AskAsync(Assertion());

        time.Advance(IssueToken.Lifetime);

        (await member.PostAsync(ExchangePaths.Contributions, Array.Empty<byte>(), token)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task SameAssertionTwice_IsRefused()
    {
        var assertion = Assertion();

        (await AskAsync(assertion)).Status.ShouldBe(HttpStatusCode.OK);
        (await AskAsync(assertion)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("other key")]
    [InlineData("other audience")]
    [InlineData("over")]
    [InlineData("from the future")]
    [InlineData("too long")]
    [InlineData("unknown client")]
    [InlineData("no token")]
    public async Task AssertionThatProvesNothing_IsRefused_AndLogged(string what)
    {
        using var other = SigningKey.Ephemeral();
        var now = time.GetUtcNow();
        var good = new ClientAssertion(Client, Audience.AbsoluteUri, RandomId.New(), now, now.AddMinutes(1));
        var sent = what switch
        {
            "other key" => ClientAssertion.Sign(good, other),
            "other audience" => ClientAssertion.Sign(good with { Audience = "https://elsewhere.example/api/token" }, key),
            "over" => ClientAssertion.Sign(good with { IssuedAt = now.AddMinutes(-3), ExpiresAt = now.AddMinutes(-2) }, key),
            "from the future" => ClientAssertion.Sign(good with { IssuedAt = now.AddMinutes(1), ExpiresAt = now.AddMinutes(2) }, key),
            "too long" => ClientAssertion.Sign(good with { ExpiresAt = now.AddHours(1) }, key),
            "unknown client" => ClientAssertion.Sign(good with { Client = "nobody" }, key),
            _ => "no token",
        };

        (await AskAsync(sent)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await member.LogAsync()).ShouldContain(line => line.Kind == "request-refused");
    }

    [Fact]
    public async Task ClosedAccount_GetsNothingForItsToken()
    {
        var (_, token) = await AskAsync(Assertion());

        await member.Get<AccountStore>().ChangeAsync(
            Client, account => account with { Closed = new Closure(ClosureReason.NotNeeded, time.GetUtcNow(), "d.osei") }, "closed", "d.osei",
            time.GetUtcNow(), Wait.Cancellation);

        (await member.PostAsync(ExchangePaths.Contributions, Array.Empty<byte>(), token)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task KeyThatIsNone_OrOfNobody_IsNotRegistered() =>
        (await new RegisterClient(member.Get<AccountStore>(), member.Get<ClientStore>(), member.Settings(), member.Audit)
            .RunAsync("nobody", "no key", "d.osei", Wait.Cancellation)).Select(problem => problem.Code).ShouldBe(["account-unknown", "key-unreadable"]);

    private Uri Audience => new(member.Address, ApiPaths.Token);

    private string Assertion() => ClientAssertion.Sign(Client, Audience, key, time);

    private Task<IReadOnlyList<Exchange.Records.Validation.Problem>> Register(string publicKey) =>
        new RegisterClient(member.Get<AccountStore>(), member.Get<ClientStore>(), member.Settings(), member.Audit)
            .RunAsync(Client, publicKey, "d.osei", Wait.Cancellation);

    private async Task<(HttpStatusCode Status, string? Token)> AskAsync(string assertion)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials", ["client_assertion_type"] = ClientAssertion.Type, ["client_assertion"] = assertion,
        });
        using var response = await region.Http.PostAsync(Audience, form, Wait.Cancellation);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(Wait.Cancellation));
        return (response.StatusCode, answer?["access_token"]?.ToString());
    }
}
