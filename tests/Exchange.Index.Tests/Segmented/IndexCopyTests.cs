using System.Globalization;
using Exchange.Index.Segmented;

namespace Exchange.Index.Tests.Segmented;

public sealed class IndexCopyTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SegmentRecordIndex original;

    public IndexCopyTests() => original = IndexFolder.Open(folder.At("index"), out _);

    [Fact]
    public void Copy_HasWhatWasCommitted_AndGoesOnByItself()
    {
        original.Put(Some.Record("1"));
        original.Commit(7);
        original.Put(Some.Record("2"));
        original.Refresh();

        using var copy = Copy();
        copy.Index.Put(Some.Record("3"));
        copy.Index.Refresh();

        (copy.Index.FollowedTo, Ids(copy.Index), Ids(original)).ShouldBe((7L, "1 3", "1 2"));
    }

    [Fact]
    public void Original_MergedAndPurged_TheCopyStaysAsItWas()
    {
        original.Put(Some.Record("1"));
        original.Put(Some.Record("2"));
        original.Commit(2);
        using var copy = Copy();

        original.Remove(Some.Record("1").Id);
        original.Purge(3);

        Ids(copy.Index).ShouldBe("1 2");
    }

    [Fact]
    public void NoIndex_GivesAnEmptyCopy()
    {
        using var copy = IndexCopy.Open(folder.At("nowhere"), folder.At("copy"));

        (copy.Index.Count, copy.Index.FollowedTo).ShouldBe((0, 0));
    }

    [Fact]
    public void DisposedCopy_LeavesNothingBehind_AndTheOriginalWhole()
    {
        original.Put(Some.Record("1"));
        original.Commit(1);

        using (var copy = Copy())
        {
            copy.Index.Put(Some.Record("2"));
            copy.Index.Purge(2);
        }

        Directory.Exists(folder.At("copy")).ShouldBeFalse();
        original.Dispose();
        using var again = IndexFolder.Open(folder.At("index"), out var damaged);
        (again.Count, damaged.Count).ShouldBe((1, 0));
    }

    [Fact]
    public void LeftoversOfTheDead_AreRemoved_AndLivingCopiesStay()
    {
        Directory.CreateDirectory(folder.At("copy-dead"));
        File.WriteAllText(folder.At("copy-dead/old.xseg"), "old");
        using var living = IndexCopy.Open(folder.At("index"), folder.At("copy-living"));

        IndexCopy.RemoveLeftovers(folder.Path, "copy-*");

        Directory.GetDirectories(folder.Path, "copy-*").Select(Path.GetFileName).ShouldBe(["copy-living"]);
    }

    public void Dispose()
    {
        original.Dispose();
        folder.Dispose();
    }

    private IndexCopy Copy() => IndexCopy.Open(folder.At("index"), folder.At("copy"));

    private static string Ids(SegmentRecordIndex index) => string.Join(' ', index
        .GroupByLabels(facts => int.Parse(facts.Id.LocalId, CultureInfo.InvariantCulture), TestContext.Current.CancellationToken)
        .Select(group => group.Class).Order());
}
