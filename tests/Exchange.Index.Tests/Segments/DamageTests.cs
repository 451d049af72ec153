using System.Text;
using Exchange.Index.Segments;
using Exchange.Index.Tests.Searching;

namespace Exchange.Index.Tests.Segments;

public sealed class DamageTests : IDisposable
{
    private const int Records = 60;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void FlippedByteAnywhereInASegment_IsFound()
    {
        Build();
        var path = Only("*.xseg");
        var bytes = File.ReadAllBytes(path);

        for (var at = 0; at < bytes.Length; at += 61)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[at] ^= 0x10;
            File.WriteAllBytes(path, damaged);

            Open().ShouldBeOfType<IndexOpening.Damaged>($"byte {at}").Files.ShouldHaveSingleItem().File.ShouldBe(Path.GetFileName(path));
        }

        File.WriteAllBytes(path, bytes);
        Reopened(Open()).ShouldBe(Records - 1);
    }

    [Theory]
    [InlineData("*.xlive")]
    [InlineData("segments_*")]
    public void FlippedByteAnywhereInASmallFile_IsFound(string pattern)
    {
        Build();
        var path = Only(pattern);
        var bytes = File.ReadAllBytes(path);

        for (var at = 0; at < bytes.Length; at++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[at] ^= 0x01;
            File.WriteAllBytes(path, damaged);

            Open().ShouldBeOfType<IndexOpening.Damaged>($"byte {at}");
        }
    }

    [Theory]
    [InlineData("*.xseg")]
    [InlineData("*.xlive")]
    public void FileIsMissing_IsSaid(string pattern)
    {
        Build();
        File.Delete(Only(pattern));

        Open().ShouldBeOfType<IndexOpening.Damaged>().Files.ShouldHaveSingleItem().Damage.ShouldBe(SegmentDamage.Missing);
    }

    [Fact]
    public void FileIsCutShort_IsFoundWhereverItIsCut()
    {
        Build();
        var path = Only("*.xseg");
        var bytes = File.ReadAllBytes(path);

        for (var length = 0; length < bytes.Length; length += 97)
        {
            File.WriteAllBytes(path, bytes[..length]);

            Open().ShouldBeOfType<IndexOpening.Damaged>($"{length} bytes");
        }
    }

    [Fact]
    public void SegmentOfAnotherVersion_IsSaidToBe()
    {
        Build();
        var path = Only("*.xseg");
        var bytes = File.ReadAllBytes(path);
        bytes[8] = 99;
        File.WriteAllBytes(path, bytes);

        Open().ShouldBeOfType<IndexOpening.Damaged>().Files.ShouldHaveSingleItem().Damage.ShouldBe(SegmentDamage.UnknownVersion);
    }

    [Fact]
    public void IndexOfAnotherAnalysis_IsSaidToBe()
    {
        Build();

        IndexDirectory.Open(new IndexFiles(folder.Path), SomeIndex.Schema with { AnalysisVersion = "test/2" }, new IndexSettings())
            .ShouldBeOfType<IndexOpening.Damaged>().Files.ShouldHaveSingleItem().Damage.ShouldBe(SegmentDamage.OtherSchema);
    }

    [Fact]
    public void NewestCommitPointIsDamagedAndAnOlderOneIsThere_OpensAtTheOlderAndSaysSo()
    {
        Build();
        File.WriteAllText(folder.At("segments_9"), "half a line");

        var opened = Open().ShouldBeOfType<IndexOpening.Opened>();

        using var writer = opened.Writer;
        opened.Sequence.ShouldBe(5);
        opened.PassedOver.ShouldHaveSingleItem().File.ShouldBe("segments_9");
        File.Exists(folder.At("segments_9")).ShouldBeFalse();
    }

    [Fact]
    public void DamagedIndexIsCleared_OpensEmptyAtTheBeginning()
    {
        Build();
        File.Delete(Only("*.xseg"));

        IndexDirectory.Clear(new IndexFiles(folder.Path));

        Reopened(Open()).ShouldBe(0);
    }

    [Fact]
    public void DiskFillsUpAnywhere_FailureIsTold_LastCommitOpens_AndWorkGoesOnWithRoom()
    {
        for (var room = 0L; room < 60_000; room += 1_500)
        {
            using var place = new TemporaryFolder();
            var disk = new SmallDisk(long.MaxValue);
            var files = new IndexFiles(place.Path, disk.Open);
            var writer = IndexDirectory.Open(files, SomeIndex.Schema, new IndexSettings { MergesInBackground = false, MergeFactor = 2 })
                .ShouldBeOfType<IndexOpening.Opened>().Writer;
            Put(writer, 0, 10);
            writer.Commit(1);
            disk.Room = room;

            var failure = Record.Exception(() =>
            {
                Put(writer, 10, 40);
                writer.Delete(SomeIndexId(3));
                writer.Commit(2);
            });

            if (failure is not null)
            {
                failure.ShouldBeOfType<IOException>();
                CommittedIn(place.Path).ShouldBe((1, 10));
                disk.Room = long.MaxValue;
                writer.Commit(2);
            }

            writer.Dispose();
            CommittedIn(place.Path).ShouldBe((2, 49));
        }
    }

    private static byte[] SomeIndexId(int number) => Encoding.UTF8.GetBytes($"r{number:d6}");

    private static void Put(IndexWriter writer, int first, int count)
    {
        for (var number = first; number < first + count; number++)
        {
            writer.Put(SomeIndex.Record(new Random(number), number));
        }
    }

    /// <summary>What a copy of the folder opens as, as after a crash now.</summary>
    private static (long Sequence, long Records) CommittedIn(string path)
    {
        using var copy = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(path))
        {
            File.Copy(file, copy.At(Path.GetFileName(file)));
        }

        var opened = IndexDirectory.Open(new IndexFiles(copy.Path), SomeIndex.Schema, new IndexSettings()).ShouldBeOfType<IndexOpening.Opened>();
        using var writer = opened.Writer;
        return (opened.Sequence, writer.RecordCount);
    }

    private void Build()
    {
        using var writer = SomeIndex.Open(folder.Path);
        Put(writer, 0, Records);
        writer.Refresh();
        writer.Delete(SomeIndexId(7)).ShouldBeTrue();
        writer.Commit(5);
    }

    private IndexOpening Open() => IndexDirectory.Open(new IndexFiles(folder.Path), SomeIndex.Schema, new IndexSettings());

    private static long Reopened(IndexOpening opening)
    {
        using var writer = opening.ShouldBeOfType<IndexOpening.Opened>().Writer;
        return writer.RecordCount;
    }

    private string Only(string pattern) => Directory.EnumerateFiles(folder.Path, pattern).ShouldHaveSingleItem();
}
