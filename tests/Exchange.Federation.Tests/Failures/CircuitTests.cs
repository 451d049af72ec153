using Exchange.Federation.Tests.Regions;
using Exchange.Protocol.Search;

namespace Exchange.Federation.Tests.Failures;

public sealed class CircuitTests
{
    [Fact]
    public async Task NodeThatFailsAgainAndAgain_IsLeftAlone_AndAskedAgainLater()
    {
        var time = new ManualTime();
        await using var region = await Region.StartAsync(1, time, settings => settings with { CircuitBreakSeconds = 15 });
        var healed = false;
        var node = await region.AddAsync("FL0900000", call =>
            healed ? call.AnswerAsync(call.Status(), ScriptedCall.Done()) : call.AnswerAsync(call.Status()));

        for (var search = 0; search < 3; search++)
        {
            (await StatusAsync(region, node)).Status.ShouldBe(AgencyStatus.Broken);
        }

        (await StatusAsync(region, node)).Status.ShouldBe(AgencyStatus.CircuitOpen);
        node.Calls.ShouldBe(3);

        healed = true;
        time.Advance(TimeSpan.FromSeconds(16));

        (await StatusAsync(region, node)).Status.ShouldBe(AgencyStatus.Answered);
        (await StatusAsync(region, node)).Status.ShouldBe(AgencyStatus.Answered);
    }

    private static async Task<StatusFrame> StatusAsync(Region region, ScriptedNode node) =>
        (await region[0].SearchAsync("Quimby")).StatusOf(node.Ori);
}
