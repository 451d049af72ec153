using Exchange.Audit.Merkle;
using Exchange.Audit.Tiles;

namespace Exchange.Audit.Tests.Tiles;

public sealed class TilePathTests
{
    [Theory]
    [InlineData("0/000", 0, 0L, 256)]
    [InlineData("1/x001/x234/067", 1, 1_234_067L, 256)]
    [InlineData("0/273.p/112", 0, 273L, 112)]
    [InlineData("63/x001/000.p/255", 63, 1_000L, 255)]
    [InlineData("entries/x001/067.p/1", null, 1_067L, 1)]
    public void DocumentedSpelling_IsReadAndWritten(string text, int? level, long index, int width)
    {
        TilePath.TryParse(text, out var path).ShouldBeTrue();

        path.ShouldBe(new TilePath(level, index, width));
        path!.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("64/000")]
    [InlineData("00/000")]
    [InlineData("-1/000")]
    [InlineData("0/00")]
    [InlineData("0/0000")]
    [InlineData("0/001/067")]
    [InlineData("0/x000/067")]
    [InlineData("0/x001/x067")]
    [InlineData("0/x00a/067")]
    [InlineData("0/000.p/0")]
    [InlineData("0/000.p/256")]
    [InlineData("0/000.p/01")]
    [InlineData("0/000.p")]
    [InlineData("0/000/")]
    [InlineData("Entries/000")]
    [InlineData("0/x999/x999/x999/x999/x999/x999/999")]
    public void AnyOtherSpelling_IsRefused(string text) => TilePath.TryParse(text, out _).ShouldBeFalse();

    /// <summary>The example of the specification: a tree of size 70,000.</summary>
    [Theory]
    [InlineData("0/272", true)]
    [InlineData("0/273.p/112", true)]
    [InlineData("0/273.p/113", false)]
    [InlineData("0/273", false)]
    [InlineData("1/000", true)]
    [InlineData("1/001.p/17", true)]
    [InlineData("1/001.p/18", false)]
    [InlineData("2/000.p/1", true)]
    [InlineData("2/000.p/2", false)]
    [InlineData("3/000.p/1", false)]
    [InlineData("63/000.p/1", false)]
    [InlineData("entries/273.p/112", true)]
    [InlineData("entries/x999/x999/x999/x999/x999/999", false)]
    public void TilesOfTree_AreThoseOfTheSpecification(string text, bool there)
    {
        TilePath.TryParse(text, out var path).ShouldBeTrue();

        path!.IsWithin(new TreeSize(70_000)).ShouldBe(there);
    }

    [Fact]
    public void Covering_EndsInThePartialTile() =>
        TilePath.Covering(0, 600).Select(path => path.ToString()).ShouldBe(["0/000", "0/001", "0/002.p/88"]);

    [Theory]
    [InlineData("000361626300000001ff", 3)]
    [InlineData("", 0)]
    public void Bundle_IsReadAndWritten(string hex, int entries)
    {
        var bundle = Convert.FromHexString(hex);

        var read = EntryBundle.Read(bundle)!;

        read.Count.ShouldBe(entries);
        EntryBundle.Write(read).ShouldBe(bundle);
    }

    [Theory]
    [InlineData("00")]
    [InlineData("000261")]
    [InlineData("00016100")]
    public void BundleThatIsCutOff_IsRefused(string hex) => EntryBundle.Read(Convert.FromHexString(hex)).ShouldBeNull();

    [Fact]
    public void EntryTooLongForABundle_IsRefused() =>
        Should.Throw<OverflowException>(() => EntryBundle.Write([new byte[65_536]]));
}
