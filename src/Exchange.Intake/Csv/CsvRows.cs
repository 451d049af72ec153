using Exchange.Intake.Files;

namespace Exchange.Intake.Csv;

/// <summary>
/// Goes over a file row by row. A row that is broken is handed out as such, and reading goes on with the first line
/// behind it that looks like a row: as many cells as the header, on one line.
/// </summary>
internal sealed class CsvRows(ByteWindow window, CsvDialect dialect, int cellsMax)
{
    private readonly CsvTokenizer tokenizer = new(dialect, cellsMax);
    private readonly CsvTokenizer probe = new(dialect, cellsMax);
    private int pending;
    private int pendingBreaks;

    /// <summary>How many cells a row should have; 0 until the header is known.</summary>
    public int CellsExpected { get; set; }

    /// <summary>Line on which the row begins.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>Why the cells cannot be told, if so.</summary>
    public RowFault Fault { get; private set; }

    /// <summary>
    /// The row's bytes without its line break; of one that is too long only the first. Good until the next row is
    /// asked for.
    /// </summary>
    public ReadOnlyMemory<byte> Bytes { get; private set; }

    /// <summary>The row's cells, counted from the start of <see cref="Bytes"/>.</summary>
    public IReadOnlyList<CellSpan> Cells => tokenizer.Cells;

    /// <summary>How many cells the row has.</summary>
    public int CellCount => tokenizer.CellCount;

    /// <summary>Whether a line break ended the row, and not the end of the file.</summary>
    public bool EndedByBreak { get; private set; }

    /// <summary>Moves to the next row; false at the end of the file.</summary>
    public async ValueTask<bool> NextAsync(CancellationToken cancellationToken)
    {
        Release();
        while (true)
        {
            switch (tokenizer.Scan(window.Unread.Span, window.Ended))
            {
                case RowScan.End:
                    return false;
                case RowScan.Blank:
                    Take(tokenizer.Length, tokenizer.Consumed, RowFault.None);
                    Release();
                    break;
                case RowScan.Row:
                    TakeScanned(RowFault.None);
                    return true;
                case RowScan.StrayQuote:
                    TakeStray();
                    return true;
                case RowScan.More when window.Full:
                    await SkipAsync(new LongRowSkip(dialect, LooksLikeRow, quoted: false), cancellationToken);
                    return true;
                case RowScan.MoreQuoted when window.Full || window.Ended:
                    await TakeUnterminatedAsync(cancellationToken);
                    return true;
                default:
                    await window.ReadMoreAsync(cancellationToken);
                    break;
            }
        }
    }

    private void Release()
    {
        window.Consume(pending);
        Line += pendingBreaks;
        (pending, pendingBreaks) = (0, 0);
    }

    private void TakeScanned(RowFault fault)
    {
        Take(tokenizer.Length, tokenizer.Consumed, fault);
        EndedByBreak = tokenizer.EndedByBreak;
    }

    private void Take(int length, int consumed, RowFault fault)
    {
        Bytes = window.Unread[..length];
        Fault = fault;
        EndedByBreak = true;
        pending = consumed;
        pendingBreaks = tokenizer.HasInnerBreaks || fault != RowFault.None
            ? LineBreaks.Count(window.Unread.Span[..consumed])
            : 1;
    }

    /// <summary>
    /// A quote that was never meant to open a cell swallows lines until the next quote; those that look like rows are
    /// given back.
    /// </summary>
    private void TakeStray()
    {
        var resume = tokenizer.HasInnerBreaks ? FindRow(window.Unread.Span[..tokenizer.Consumed], true) : -1;
        if (resume < 0)
        {
            TakeScanned(RowFault.StrayQuote);
        }
        else
        {
            TakeUpTo(resume, RowFault.UnterminatedQuote);
        }
    }

    private async ValueTask TakeUnterminatedAsync(CancellationToken cancellationToken)
    {
        var resume = FindRow(window.Unread.Span, window.Ended);
        if (resume >= 0)
        {
            TakeUpTo(resume, RowFault.UnterminatedQuote);
        }
        else if (window.Ended)
        {
            Take(window.Unread.Length, window.Unread.Length, RowFault.CutOff);
            EndedByBreak = false;
        }
        else
        {
            await SkipAsync(new LongRowSkip(dialect, LooksLikeRow, quoted: true), cancellationToken);
        }
    }

    private void TakeUpTo(int resume, RowFault fault)
    {
        var bytes = window.Unread.Span[..resume].TrimEnd("\r\n"u8);
        Take(bytes.Length, resume, fault);
    }

    private async ValueTask SkipAsync(LongRowSkip skip, CancellationToken cancellationToken)
    {
        Fault = RowFault.TooLong;
        Bytes = window.Unread[..Math.Min(window.Unread.Length, LongRowSkip.BytesKept)].ToArray();
        EndedByBreak = true;
        Pass(skip.Begin(window.Unread.Span));
        while (!skip.Ended)
        {
            await window.ReadMoreAsync(cancellationToken);
            Pass(skip.Step(window.Unread.Span, window.Ended));
        }
    }

    private void Pass(int count)
    {
        pendingBreaks += LineBreaks.Count(window.Unread.Span[..count]);
        window.Consume(count);
    }

    /// <summary>
    /// Start of the first line, behind the first line break, that looks like a row; -1 where none does.
    /// </summary>
    private int FindRow(ReadOnlySpan<byte> bytes, bool last)
    {
        for (var at = LineBreaks.NextLine(bytes, last); at >= 0 && at < bytes.Length;)
        {
            var next = LineBreaks.NextLine(bytes[at..], last);
            if (next < 0 && !last)
            {
                return -1;
            }

            if (LooksLikeRow(next < 0 ? bytes[at..] : bytes.Slice(at, next)))
            {
                return at;
            }

            at = next < 0 ? -1 : at + next;
        }

        return -1;
    }

    private bool LooksLikeRow(ReadOnlySpan<byte> line) =>
        CellsExpected > 0 && probe.Scan(line, last: true) == RowScan.Row && probe.CellCount == CellsExpected &&
        probe.Consumed == line.Length;
}
