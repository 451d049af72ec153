using System.Net;
using Exchange.Federation.Tests.Regions;
using Exchange.Node.Users;
using Exchange.Policy.Requesters;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;

namespace Exchange.Federation.Tests.Api;

/// <summary>One user or client cannot take a node away from the others.</summary>
public sealed class RateLimitTests : IAsyncLifetime
{
    private const int PerMinute = 60;

    private readonly Region region = new();
    private Member member = null!;

    public async ValueTask InitializeAsync()
    {
        await region.StartHubAsync();
        member = await region.AddAsync("FL0130000", requestsPerMinute: PerMinute);
        await region.ShareRegistryAsync();
    }

    public ValueTask DisposeAsync() => region.DisposeAsync();

    [Fact]
    public async Task TooMuchAtOnce_IsRefused_AndSaysWhenToGoOn()
    {
        var greedy = await member.AddUserAsync("greedy", UserRole.Administrator, UseCode.C);
        var other = await member.AddUserAsync("other", UserRole.Administrator, UseCode.C);

        HttpResponseMessage? refused = null;
        for (var i = 0; i < PerMinute && refused is null; i++)
        {
            var response = await member.GetAsync(TemplatePaths.History, greedy);
            refused = response.StatusCode == HttpStatusCode.TooManyRequests ? response : null;
        }

        refused.ShouldNotBeNull();
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        (await refused.Content.ReadAsStringAsync(Wait.Cancellation)).ShouldContain(ErrorCodes.Name(ErrorCode.RateLimited));
        (await member.GetAsync(TemplatePaths.History, other)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task CredentialsMadeUp_BuyNothing_AndCostNobodyElse()
    {
        var user = await member.AddUserAsync("honest", UserRole.Administrator, UseCode.C);
        (await member.GetAsync(TemplatePaths.History, user)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 2 * PerMinute; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(member.Address, TemplatePaths.History));
            request.Headers.Add(i % 2 == 0 ? "Authorization" : "Cookie", i % 2 == 0 ? $"Bearer made-up-{i}" : $"exchange-session-{member.Address.Port}={i}");
            using var response = await region.Http.SendAsync(request, Wait.Cancellation);
            answers.Add(response.StatusCode);
        }

        answers[0].ShouldBe(HttpStatusCode.Unauthorized);
        answers[^1].ShouldBe(HttpStatusCode.TooManyRequests);
        (await member.GetAsync(TemplatePaths.History, user)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task OtherProcesses_AreNotCounted()
    {
        for (var i = 0; i < 2 * PerMinute; i++)
        {
            (await region.Http.GetAsync(new Uri(member.Address, ExchangePaths.Checkpoint), Wait.Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }
}
