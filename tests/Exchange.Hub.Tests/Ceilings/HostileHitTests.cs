using Exchange.Hub.Ceilings;
using Exchange.Policy.Ceilings;
using Exchange.Policy.Templates;
using Exchange.Protocol.Search;
using Exchange.Records.Fields;

namespace Exchange.Hub.Tests.Ceilings;

/// <summary>Hits of any shape are held against the ceiling without an error, so that a node cannot end everybody's search.</summary>
public sealed class HostileHitTests
{
    private const int Lines = 5_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void BentHit_IsJudged(int seed)
    {
        var hostile = new HostileHits(seed);
        var someGroups = new AllowedAnswer(SharingLevel.Full, new FieldGroupSet(FieldGroupSet.All.Bits & 0x5555_5555));
        var judged = 0;

        for (var i = 0; i < Lines; i++)
        {
            if (Frames.FromLine(hostile.Next()) is HitFrame hit)
            {
                HitBreaches.Find(hit, AllowedAnswer.Everything);
                HitBreaches.Find(hit, someGroups);
                judged++;
            }
        }

        judged.ShouldBeInRange(Lines / 20, Lines * 19 / 20);
    }
}
