using Exchange.Index.Plain;
using Exchange.Index.Tests.Contract;

namespace Exchange.Index.Tests.Segmented;

/// <summary>With EXCHANGE_LONG=1 in the environment the indexes are compared some million times.</summary>
public sealed class SegmentComparisonTests 
{
    private static readonly int Seeds = Environment.GetEnvironmentVariable("EXCHANGE_LONG") == "1" ? 40_000 : 40;

    [Fact]
    public void AnyAnswer_IsThatOfThePlainIndex_ToTheLastBit()
    {
        var found = 0;
        for (var seed = 0; seed < Seeds; seed++)
        {
            using var made = new SegmentFolder();
            found += IndexComparison.Run(seed, 120, new PlainRecordIndex(), made.Create(), index => index.Refresh());
        }

        found.ShouldBeGreaterThan(Seeds * 10);
    }
}
