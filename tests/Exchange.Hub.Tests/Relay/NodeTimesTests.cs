using Exchange.Hub.Relay;
using Exchange.Protocol.Registry;
using Exchange.Records.Identity;

namespace Exchange.Hub.Tests.Relay;

public sealed class NodeTimesTests
{
    private static readonly RegisteredAgency Quick = new() { Ori = Ori.Parse("FL9900100"), Name = "quick" };
    private static readonly RegisteredAgency Slow = new() { Ori = Ori.Parse("FL9900200"), Name = "slow" };

    [Fact]
    public void NothingLearnt_KeepsTheOrderOfTheRegistry() =>
        new NodeTimes(TimeProvider.System).SlowestFirst([Quick, Slow]).ShouldBe([Quick, Slow]);

    [Fact]
    public void SlowNode_IsAskedFirst()
    {
        var times = new NodeTimes(TimeProvider.System);
        var now = TimeProvider.System.GetTimestamp();

        times.Learn(Quick.Ori, now);
        times.Learn(Slow.Ori, now - (TimeProvider.System.TimestampFrequency / 10));

        times.SlowestFirst([Quick, Slow]).ShouldBe([Slow, Quick]);
    }
}
