using System.IO.Compression;
using System.Text;
using Exchange.Intake.Csv;
using Exchange.Intake.Files;

namespace Exchange.Intake.Tests.RealFiles;

/// <summary>
/// A real export read twice: by its shipped mapping, and cell by cell as the plain truth to hold it against.
/// </summary>
internal sealed class RealFile
{
    private RealFile(Taken taken, IReadOnlyList<IReadOnlyDictionary<string, string>> cells)
    {
        Taken = taken;
        Cells = cells;
    }

    /// <summary>What the mapping made of it.</summary>
    public Taken Taken { get; }

    /// <summary>Its rows, column by column.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Cells { get; }

    /// <summary>Rejected rows by code.</summary>
    public string RejectedBy => string.Join(", ",
        Taken.Problems.CountBy(problem => problem.Code).OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}"));

    /// <summary>Reads a file of the folder beside the checkout; the test is skipped where it is absent.</summary>
    public static async Task<RealFile> ReadAsync(string mapping, params string[] path)
    {
        var file = Repository.RealData is { } folder ? Path.Combine([folder, .. path]) : null;
        Assert.SkipWhen(file is null || !File.Exists(file), "the real data sets are not beside the checkout");
        var yaml = await File.ReadAllTextAsync(Repository.At("schemas", "mappings", mapping + ".yaml"),
            TestContext.Current.CancellationToken);
        var bytes = await File.ReadAllBytesAsync(file!, TestContext.Current.CancellationToken);
        var read = new RealFile(await Taken.CsvAsync(yaml, bytes), await PlainAsync(bytes));
        read.CountsAddUp();
        return read;
    }

    /// <summary>Holds a value of every record against what its row says; rows and records must be in step.</summary>
    public void EachRecord<T>(Func<Exchange.Records.ContributedRecord, T> value, Func<IReadOnlyDictionary<string,
        string>, T> expected)
    {
        Taken.Rows.Count.ShouldBe(Cells.Count);
        for (var i = 0; i < Cells.Count; i++)
        {
            if (Taken.Rows[i].IsValid && !Equals(value(Taken.Rows[i].Record!), expected(Cells[i])))
            {
                Assert.Fail($"the record of line {Taken.Rows[i].Line} does not say what the row says");
            }
        }
    }

    private void CountsAddUp()
    {
        Taken.FileProblems.ShouldBeEmpty();
        Taken.Rows.Sum(row => row.Rows).ShouldBe(Cells.Count);
        Taken.Rows.Count.ShouldBe(Taken.Records.Count + Taken.Rows.Count(row => row.Problems.Count > 0));
        Taken.Rows.ShouldAllBe(row => row.IsValid == (row.Problems.Count == 0) && row.Original.Length > 0);
        Taken.Problems.ShouldAllBe(problem => problem.Line > 1 && problem.Column != null);
    }

    private static async Task<List<IReadOnlyDictionary<string, string>>> PlainAsync(byte[] bytes)
    {
        Stream stream = new MemoryStream(bytes);
        stream = bytes is [0x1F, 0x8B, ..] ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        var rows = new CsvRows(new ByteWindow(stream, 1024 * 1024, 1024 * 1024), CsvDialect.Rfc4180, 1_000);
        List<string>? header = null;
        var all = new List<IReadOnlyDictionary<string, string>>();
        while (await rows.NextAsync(TestContext.Current.CancellationToken))
        {
            var cells = rows.Cells.Select(cell => Plain(rows, cell)).ToList();
            if (header is null)
            {
                header = cells;
                continue;
            }

            all.Add(header.Zip(cells).ToDictionary(pair => pair.First.TrimStart('\uFEFF'), pair => pair.Second.Trim()));
        }

        return all;
    }

    private static string Plain(CsvRows rows, CellSpan cell) =>
        Encoding.UTF8.GetString(rows.Bytes.Span.Slice(cell.Start, cell.Length)).Replace("\"\"", "\"",
            StringComparison.Ordinal);
}
