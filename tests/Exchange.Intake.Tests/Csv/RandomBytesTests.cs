using Exchange.Intake.Csv;
using Exchange.Intake.Ndjson;
using FsCheck;
using FsCheck.Fluent;

namespace Exchange.Intake.Tests.Csv;

/// <summary>Whatever the bytes, nothing is thrown, each row is counted once, and the pieces it came in make no difference.</summary>
public sealed class RandomBytesTests
{
    private static readonly byte[][] Parts =
    [
        [.. "a"u8], [.. "1,one\n"u8], [(byte)'"'], [(byte)','], [(byte)'\n'], [(byte)'\r'], [0], [0xEB], [.. "ë"u8], [.. "\"\""u8],
        [.. "2,\"x\ny\"\r\n"u8], [.. "{}"u8],
    ];

    private static readonly Gen<byte[]> Files =
        from parts in Gen.ArrayOf(Gen.Elements(Parts))
        select (byte[])[.. "id,text\n"u8, .. parts.SelectMany(part => part)];

    [Fact]
    public void AnyBytesAsCsv_ReadIsValidAndRejected()
    {
        var mapping = Taken.Load(Some.TextMapping);
        Prop.ForAll(Files.ToArbitrary(), Gen.Choose(1, 50).ToArbitrary(), (file, window) =>
            Same(new CsvReader(mapping), new CsvReader(mapping, window), file)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void AnyBytesAsNdjson_ReadIsValidAndRejected() =>
        Prop.ForAll(Files.ToArbitrary(), Gen.Choose(1, 50).ToArbitrary(), (file, window) =>
            Same(new NdjsonReader(), new NdjsonReader(window), file)).QuickCheckThrowOnFailure();

    private static void Same(IRecordReader whole, IRecordReader pieces, byte[] file)
    {
        var first = Read(whole, new MemoryStream(file));
        var second = Read(pieces, new DribbleStream(file, 1, 2, 5));

        first.Rows.ShouldAllBe(row => row.IsValid == (row.Problems.Count == 0));
        second.Rows.Select(Words).ShouldBe(first.Rows.Select(Words));
        second.FileProblems.ShouldBe(first.FileProblems);
    }

    private static string Words(IntakeRow row) =>
        $"{row.Line} {row.Record?.LocalId} {string.Join(' ', row.Problems)} {Convert.ToHexString(row.Original.Span)}";

    /// <summary>Every stream here is in memory, so that nothing is waited for.</summary>
    private static Taken Read(IRecordReader reader, Stream stream)
    {
        var taken = Taken.ReadAsync(reader, stream);
        taken.IsCompleted.ShouldBeTrue();
        return taken.GetAwaiter().GetResult();
    }
}
