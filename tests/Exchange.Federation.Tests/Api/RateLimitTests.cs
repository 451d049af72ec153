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
    public async Task OtherProcesses_AreNotCounted()
    {
        for (var i = 0; i < 2 * PerMinute; i++)
        {
            (await region.Http.GetAsync(new Uri(member.Address, ExchangePaths.Checkpoint), Wait.Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }
}
