using System.Runtime.CompilerServices;
using System.Text.Unicode;
using Exchange.Intake.Files;
using Exchange.Records.Validation;

namespace Exchange.Intake.Ndjson;

/// <summary>Reads canonical records, one JSON document a line (schemas/record.schema.json; RTCS-5).</summary>
public sealed class NdjsonReader : IRecordReader
{
    private const int WindowBytes = 64 * 1024;
    private const int BytesKept = 1024;

    private readonly int windowBytes;

    /// <summary>A reader; it holds nothing and can be used again.</summary>
    public NdjsonReader()
        : this(WindowBytes)
    {
    }

    internal NdjsonReader(int windowBytes) => this.windowBytes = windowBytes;

    /// <inheritdoc />
    public async IAsyncEnumerable<IntakeItem> ReadAsync(
        Stream stream, IntakeContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var source = await IntakeSource.OpenAsync(stream, context.Limits, null, cancellationToken);
        var lines = new JsonLines(new ByteWindow(source.Content, windowBytes, context.Limits.RowBytesMax), BytesKept);
        var any = false;
        FileProblem? atEnd = null;
        while (await lines.NextAsync(cancellationToken))
        {
            any = true;
            var row = Read(lines, context, source.Problem is not null);
            atEnd = row.Problems is [{ Code: IntakeCodes.FileTruncated }] ? CutOff : null;
            yield return row;
        }

        atEnd = source.Problem ?? (any ? atEnd : new FileProblem(0, IntakeCodes.FileEmpty, "the file is empty"));
        if (atEnd is not null)
        {
            yield return atEnd with { Line = lines.Line };
        }
    }

    private static FileProblem CutOff =>
        new(0, IntakeCodes.FileTruncated,
            "the file ends in the middle of a document; copy it again, what came before is taken in");

    private static IntakeRow Read(JsonLines lines, IntakeContext context, bool cutOff)
    {
        var bytes = lines.Bytes.ToArray();
        var row = new IntakeRow { Line = lines.Line, Original = bytes };
        if (lines.TooLong)
        {
            return Refuse(row, null, ValueClass.Row, IntakeCodes.RowTooLong,
                FormattableString.Invariant($"the document is longer than {context.Limits.RowBytesMax} bytes"));
        }

        if (cutOff && !lines.EndedByBreak)
        {
            return Refuse(row, null, ValueClass.Row, IntakeCodes.FileTruncated, CutOff.Message);
        }

        if (!Utf8.IsValid(bytes))
        {
            return Refuse(row, null, ValueClass.Bytes, IntakeCodes.EncodingWrong,
                "the document is not UTF-8, which NDJSON always is");
        }

        return Judge(row, bytes, context, lines.EndedByBreak);
    }

    private static IntakeRow Judge(IntakeRow row, byte[] bytes, IntakeContext context, bool endedByBreak)
    {
        var reading = RecordValidator.Read(bytes);
        if (!reading.IsValid)
        {
            var isCut = !endedByBreak && reading.Problems is [{ Code: IntakeCodes.JsonUnreadable }];
            return isCut
                ? Refuse(row, null, ValueClass.Row, IntakeCodes.FileTruncated, CutOff.Message)
                : row with { Problems = JsonProblems.Of(row.Line, bytes, reading.Problems, context.Owner) };
        }

        return reading.Record.Owner == context.Owner
            ? row with { Record = reading.Record }
            : row with { Problems = [JsonProblems.ForeignOwner(row.Line)] };
    }

    private static IntakeRow Refuse(IntakeRow row, string? column, string valueClass, string code, string message) =>
        row with { Problems = [new RowProblem(row.Line, column, valueClass, code, message)] };
}
