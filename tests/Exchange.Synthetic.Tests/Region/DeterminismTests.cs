using System.Security.Cryptography;
using Exchange.Synthetic.Agencies;
using Exchange.Synthetic.Output;

namespace Exchange.Synthetic.Tests.Region;

public sealed class DeterminismTests(GeneratedRegion region)
{
    private static readonly SyntheticOptions Small = new() { Seed = 3, Records = 1_999, Agencies = 3 };

    [Fact]
    public async Task SameSeed_SameBytes()
    {
        using var folder = new TemporaryFolder();

        await SyntheticRegion.WriteAsync(GeneratedRegion.Options, folder.Path, null, CancellationToken.None);

        Digests(folder.Path).ShouldBe(Digests(region.Folder));
    }

    [Fact]
    public async Task OtherSeed_OtherBytesInEveryFile()
    {
        using var one = new TemporaryFolder();
        using var other = new TemporaryFolder();

        await SyntheticRegion.WriteAsync(Small, one.Path, null, CancellationToken.None);
        await SyntheticRegion.WriteAsync(Small with { Seed = 4 }, other.Path, null, CancellationToken.None);

        Digests(one.Path).Keys.ShouldBe(Digests(other.Path).Keys);
        Digests(one.Path).Values.Intersect(Digests(other.Path).Values).ShouldBeEmpty();
    }

    [Fact]
    public async Task CirclesMadeOneByOneFromTheEnd_SameRowsAsWrittenInParallel()
    {
        using var folder = new TemporaryFolder();
        var renderer = new CircleRenderer(Small, new AgencyRoster(Small.Agencies));

        var summary = await SyntheticRegion.WriteAsync(Small, folder.Path, null, CancellationToken.None);
        var rows = Enumerable.Range(0, 50).Reverse().SelectMany(circle => renderer.Render(circle).Rows).ToList();

        foreach (var (agency, index) in summary.Agencies.Select((agency, index) => (agency, index)))
        {
            var header = CircleRenderer.SheetOf(agency.Layout).Header;
            var own = rows.Where(row => row.Agency == index).OrderBy(row => row.Changed).ThenBy(row => row.Row);
            byte[] made = [.. header, .. own.SelectMany(row => row.Bytes)];
            made.ShouldBe(await File.ReadAllBytesAsync(folder.At(agency.File), TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public void MoreRecordsAskedFor_EarlierRowsTheSame()
    {
        var few = new CircleRenderer(Small with { Records = 40 }, new AgencyRoster(3)).Render(0);
        var many = new CircleRenderer(Small with { Records = 1_000_000 }, new AgencyRoster(3)).Render(0);

        few.Rows.Select(row => Convert.ToHexString(row.Bytes))
            .ShouldBe(many.Rows.Select(row => Convert.ToHexString(row.Bytes)));
    }

    [Fact]
    public async Task Gzip_SameRowsInside()
    {
        using var plain = new TemporaryFolder();
        using var packed = new TemporaryFolder();

        var one = await SyntheticRegion.WriteAsync(Small, plain.Path, null, CancellationToken.None);
        var other = await SyntheticRegion.WriteAsync(
            Small with { Gzip = true }, packed.Path, null, CancellationToken.None);

        other.Agencies.ShouldAllBe(agency => agency.File.EndsWith(".gz"));
        foreach (var (left, right) in one.Agencies.Zip(other.Agencies))
        {
            var a = await GeneratedRegion.ReadAsync(left, plain.Path);
            var b = await GeneratedRegion.ReadAsync(right, packed.Path);
            b.Rows.Select(row => Convert.ToHexString(row.Original.Span))
                .ShouldBe(a.Rows.Select(row => Convert.ToHexString(row.Original.Span)));
        }
    }

    private static SortedDictionary<string, string> Digests(string folder) => new(
        Directory.GetFiles(folder).ToDictionary(
            path => Path.GetFileName(path), path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))),
        StringComparer.Ordinal);
}
