using Exchange.Index.Searching;
using Exchange.Index.Segments;

namespace Exchange.Index.Tests.Searching;

public sealed class TermExpansionTests : IDisposable
{
    private const int Terms = 20_000;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void PatternThatFitsEverything_EndsSoonAfterTheTimeIsUp()
    {
        using var writer = SomeIndex.Open(folder.Path);
        var block = new RecordBlock();
        block.Begin("r"u8);
        block.BeginEntry("label-0");
        for (var i = 0; i < Terms; i++)
        {
            block.Keyword(SomeIndex.Keyword, SomeIndex.Word(i));
        }

        writer.Put(block);
        writer.Refresh();
        using var snapshot = writer.Snapshot();
        var field = snapshot.Views[0].Reader.Fields[SomeIndex.Keyword];
        var looks = 0;

        TermExpansion.Wildcard(field, "*1", () => ++looks == 3).Count.ShouldBeLessThan(Terms / 10);
        TermExpansion.Range(field, null, null, () => ++looks == 5).Count.ShouldBeInRange(1, Terms - 1);
        TermExpansion.Wildcard(field, "*1", () => false).Count.ShouldBe(Terms / 10);
        TermExpansion.Range(field, null, null, null).Count.ShouldBe(Terms);
    }
}
