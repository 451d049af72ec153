using Exchange.Index.Plain;
using Exchange.Index.Tests.Contract;

namespace Exchange.Index.Tests.Plain;

public sealed class PlainComparisonTests
{
    /// <summary>An index that forgets what it worked out about its records, and is filled anew in another order for every search.</summary>
    [Fact]
    public void Answer_DependsOnTheRecordsAlone_NotOnTheirOrderOrOnWhatWasAskedBefore()
    {
        var found = 0;
        for (var seed = 0; seed < 20; seed++)
        {
            found += IndexComparison.Run(seed, 120, new PlainRecordIndex(), new RefilledIndex(), _ => { });
        }

        found.ShouldBeGreaterThan(200);
    }
}
