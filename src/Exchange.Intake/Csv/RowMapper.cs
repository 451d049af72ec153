using System.Text.RegularExpressions;
using System.Text.Unicode;
using Exchange.Intake.Mappings;
using Exchange.Intake.Mappings.Values;
using Exchange.Records;
using Exchange.Records.Validation;

namespace Exchange.Intake.Csv;

/// <summary>Turns rows of one file into records, or into the reasons why not.</summary>
internal sealed class RowMapper(Mapping mapping, HeaderBinding binding, IntakeContext context)
{
    private readonly RowValues values = mapping.NewRow(context);
    private long number;

    /// <summary>Judges the row that the reader stands on.</summary>
    /// <param name="rows">The reader.</param>
    /// <param name="cutOff">Whether the file is known to end before its end.</param>
    public MappedRow Map(CsvRows rows, bool cutOff)
    {
        values.Begin(rows.Line, ++number);
        if (FindFault(rows, cutOff) is { } fault)
        {
            values.Report(fault);
            return new MappedRow(null, null, [.. values.Problems]);
        }

        Decode(rows);
        try
        {
            return Map();
        }
        catch (RegexMatchTimeoutException)
        {
            values.Report(Fault(IntakeCodes.PatternTooSlow,
                "a regular expression of the mapping took too long for this row; write it more simply"));
            return new MappedRow(null, null, [.. values.Problems]);
        }
    }

    /// <summary>What is wrong with a record that was joined of several rows, each of which was right.</summary>
    public IReadOnlyList<RowProblem> CheckJoined(ContributedRecord record, long line) =>
        [.. RecordValidator.Check(record).Select(problem => new RowProblem(
            line, ColumnRef.Names(mapping.Rules.ColumnsAt(problem.Path)), ValueClass.Row,
            problem.Code, problem.Message))];

    private MappedRow Map()
    {
        if (mapping.FindSkip(values) is { } skip)
        {
            values.Report(skip.When.Columns, IntakeCodes.SkippedByRule, $"left out by the mapping: {skip.Because}");
            return new MappedRow(null, null, [.. values.Problems]);
        }

        var id = mapping.ReadId(values);
        if (id is null)
        {
            values.Report(mapping.Rules.Id.Columns, IntakeCodes.IdEmpty,
                "the columns of the record's id are empty; fill them, or choose others in the mapping");
        }

        return Build(id, mapping.Rules.Group?.Read(values));
    }

    private MappedRow Build(string? id, string? key)
    {
        var record = mapping.Build(values, id ?? "none");
        if (values.Problems.Count == 0)
        {
            mapping.Check(record, values);
        }

        return values.Problems.Count == 0 ? new MappedRow(key, record, [])
            : new MappedRow(key, null, [.. values.Problems]);
    }

    private void Decode(CsvRows rows)
    {
        var bytes = rows.Bytes.Span;
        var cells = rows.Cells;
        for (var slot = 0; slot < binding.Cells.Count; slot++)
        {
            var text = CellText.Decode(bytes, cells[binding.Cells[slot]], mapping.Header.Dialect);
            values.Values[slot] = text is null || mapping.Header.Empty.Contains(text) ? null : text;
        }
    }

    private RowProblem? FindFault(CsvRows rows, bool cutOff)
    {
        var isCut = rows.Fault == RowFault.CutOff ||
            (!rows.EndedByBreak && (cutOff || rows.CellCount < binding.Names.Count));
        if (isCut)
        {
            return Fault(IntakeCodes.FileTruncated, "the file ends in the middle of this row");
        }

        return rows.Fault switch
        {
            RowFault.StrayQuote => Fault(IntakeCodes.QuoteStray,
                "a quote stands where none may: put the whole cell in quotes and double those in it"),
            RowFault.UnterminatedQuote => Fault(IntakeCodes.QuoteUnterminated, "a quote is opened and never closed"),
            RowFault.TooLong => Fault(IntakeCodes.RowTooLong,
                FormattableString.Invariant($"the row is longer than {context.Limits.RowBytesMax} bytes")),
            RowFault.None or RowFault.CutOff => FindWrongCells(rows) ?? FindWrongBytes(rows),
        };
    }

    private RowProblem? FindWrongCells(CsvRows rows)
    {
        if (rows.CellCount == binding.Names.Count)
        {
            return null;
        }

        var words = FormattableString.Invariant(
            $"the row has {rows.CellCount} cells, the header {binding.Names.Count}");
        return rows.CellCount > context.Limits.CellsMax ? Fault(IntakeCodes.CellsTooMany, words)
            : rows.CellCount > binding.Names.Count
                ? Fault(IntakeCodes.CellsExtra, words + "; is there a delimiter in a cell without quotes?")
            : Fault(IntakeCodes.CellsMissing, words);
    }

    private RowProblem? FindWrongBytes(CsvRows rows)
    {
        var bytes = rows.Bytes.Span;
        if (bytes.Contains((byte)0))
        {
            return new RowProblem(
                values.Line, CellsWith(rows, cell => cell.Contains((byte)0)), ValueClass.Bytes, IntakeCodes.NulByte,
                "there are NUL bytes in the row; export it as text");
        }

        return Utf8.IsValid(bytes)
            ? null
            : new RowProblem(
                values.Line, CellsWith(rows, cell => !Utf8.IsValid(cell)), ValueClass.Bytes, IntakeCodes.EncodingWrong,
                "the row is not UTF-8; if an older Windows program wrote it, " +
                "set `encoding: windows-1252` under `file` in the mapping");
    }

    private string CellsWith(CsvRows rows, ByteTest test)
    {
        var names = new List<string>();
        for (var i = 0; i < rows.Cells.Count; i++)
        {
            if (test(rows.Bytes.Span.Slice(rows.Cells[i].Start, rows.Cells[i].Length)))
            {
                names.Add(binding.Names[i]);
            }
        }

        return string.Join(", ", names);
    }

    private RowProblem Fault(string code, string message) => new(values.Line, null, ValueClass.Row, code, message);

    private delegate bool ByteTest(ReadOnlySpan<byte> bytes);
}
