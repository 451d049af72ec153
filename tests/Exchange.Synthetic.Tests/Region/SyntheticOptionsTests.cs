namespace Exchange.Synthetic.Tests.Region;

public sealed class SyntheticOptionsTests
{
    [Fact]
    public void Defaults_HaveNoProblems() => new SyntheticOptions().Problems().ShouldBeEmpty();

    [Fact]
    public void EverythingWrong_EveryProblemListed()
    {
        var wrong = new SyntheticOptions { Records = 0, Agencies = 65, BrokenEvery = -1, ReferenceDate = default };

        wrong.Problems().Count.ShouldBe(4);
    }

    [Fact]
    public async Task WrongOptions_NothingWritten()
    {
        using var folder = new TemporaryFolder();

        await Should.ThrowAsync<ArgumentException>(
            () => SyntheticRegion.WriteAsync(
                new SyntheticOptions { Agencies = 0 }, folder.At("out"), null, CancellationToken.None));

        Directory.Exists(folder.At("out")).ShouldBeFalse();
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 3)]
    [InlineData(41, 2)]
    [InlineData(500, 64)]
    public async Task AnySize_RowsAddUp(int records, int agencies)
    {
        using var folder = new TemporaryFolder();

        var summary = await SyntheticRegion.WriteAsync(
            new SyntheticOptions { Records = records, Agencies = agencies }, folder.Path, null, CancellationToken.None);

        summary.Rows.ShouldBe(records);
        summary.Agencies.Count.ShouldBe(agencies);
        summary.Agencies.Select(agency => agency.Ori).Distinct().Count().ShouldBe(agencies);
        summary.Agencies.ShouldAllBe(
            agency => File.Exists(folder.At(agency.File)) && agency.Ori.Text.StartsWith("FL990"));
    }

    [Fact]
    public async Task NoBrokenRowsAskedFor_None()
    {
        using var folder = new TemporaryFolder();

        var summary = await SyntheticRegion.WriteAsync(
            new SyntheticOptions { Records = 400, BrokenEvery = 0 }, folder.Path, null, CancellationToken.None);

        summary.Broken.ShouldBe(0);
    }

    [Fact]
    public async Task Canceled_NoRegionDocument()
    {
        using var folder = new TemporaryFolder();
        using var source = new CancellationTokenSource();
        var progress = new CancelAtOnce(source);

        await Should.ThrowAsync<OperationCanceledException>(
            () => SyntheticRegion.WriteAsync(
                new SyntheticOptions { Records = 30_000 }, folder.Path, progress, source.Token));

        progress.Reports.ShouldBeGreaterThan(0);
        File.Exists(folder.At(RegionSummary.RegionFile)).ShouldBeFalse();
    }

    private sealed class CancelAtOnce(CancellationTokenSource source) : IProgress<SyntheticProgress>
    {
        public int Reports { get; private set; }

        public void Report(SyntheticProgress value)
        {
            Reports++;
            source.Cancel();
        }
    }
}
