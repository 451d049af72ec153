namespace Exchange.Intake.Csv;

/// <summary>
/// Finds the cells of one row as RFC 4180 has them, on bytes that the caller holds. Own code and not CsvHelper,
/// because a row that is broken must be handed out by itself: with its exact line, its original bytes, within bounded
/// memory, and without what follows it.
/// </summary>
/// <param name="dialect">Delimiter and quote.</param>
/// <param name="cellsMax">Cells beyond this number are counted and not kept.</param>
internal sealed class CsvTokenizer(CsvDialect dialect, int cellsMax)
{
    private readonly List<CellSpan> cells = [];

    /// <summary>Cells of the row.</summary>
    public IReadOnlyList<CellSpan> Cells => cells;

    /// <summary>How many cells the row has, kept or not.</summary>
    public int CellCount { get; private set; }

    /// <summary>Bytes of the row without its line break.</summary>
    public int Length { get; private set; }

    /// <summary>Bytes to consume, the line break included.</summary>
    public int Consumed { get; private set; }

    /// <summary>Whether a cell has a line break inside quotes.</summary>
    public bool HasInnerBreaks { get; private set; }

    /// <summary>Whether a line break ended the row, and not the end of the file.</summary>
    public bool EndedByBreak => Consumed > Length;

    /// <summary>Looks for a row at the start of the bytes.</summary>
    /// <param name="data">Bytes from the start of a row.</param>
    /// <param name="last">Whether nothing follows them.</param>
    public RowScan Scan(ReadOnlySpan<byte> data, bool last)
    {
        Reset();
        if (data.IsEmpty)
        {
            return last ? RowScan.End : RowScan.More;
        }

        var at = 0;
        while (true)
        {
            var step = dialect.Quote is { } quote && at < data.Length && data[at] == quote
                ? Quoted(data, quote, last, ref at)
                : Plain(data, last, ref at);
            if (step is { } done)
            {
                return done == RowScan.Row && CellCount == 1 && Length == 0 ? RowScan.Blank : done;
            }
        }
    }

    private void Reset()
    {
        cells.Clear();
        (CellCount, Length, Consumed, HasInnerBreaks) = (0, 0, 0, false);
    }

    private RowScan? Plain(ReadOnlySpan<byte> data, bool last, ref int at)
    {
        var rest = data[at..];
        var length = rest.IndexOfAny(dialect.EndsCell);
        if (length < 0 && !last)
        {
            return RowScan.More;
        }

        length = length < 0 ? rest.Length : length;
        if (length < rest.Length && rest[length] == dialect.Quote)
        {
            return Stray(data, at + length, last);
        }

        Keep(new CellSpan(at, length, false));
        at += length;
        return AfterCell(data, last, ref at);
    }

    private RowScan? Quoted(ReadOnlySpan<byte> data, byte quote, bool last, ref int at)
    {
        var start = at + 1;
        var (close, doubled) = Close(data, start, quote);
        if (close < 0 || (close == data.Length - 1 && !last))
        {
            return RowScan.MoreQuoted;
        }

        var inner = data[start..close];
        HasInnerBreaks |= inner.ContainsAny((byte)'\n', (byte)'\r');
        if (close + 1 < data.Length && !EndsCell(data[close + 1]))
        {
            return Stray(data, close + 1, last);
        }

        Keep(new CellSpan(start, inner.Length, doubled));
        at = close + 1;
        return AfterCell(data, last, ref at);
    }

    /// <summary>The quote that ends the cell, doubled ones passed over; -1 when it is not among the bytes.</summary>
    private static (int Close, bool Doubled) Close(ReadOnlySpan<byte> data, int start, byte quote)
    {
        var doubled = false;
        for (var at = start; at < data.Length;)
        {
            var found = data[at..].IndexOf(quote);
            if (found < 0)
            {
                return (-1, doubled);
            }

            var close = at + found;
            if (close + 1 >= data.Length || data[close + 1] != quote)
            {
                return (close, doubled);
            }

            doubled = true;
            at = close + 2;
        }

        return (-1, doubled);
    }

    private RowScan? AfterCell(ReadOnlySpan<byte> data, bool last, ref int at)
    {
        if (at < data.Length && data[at] == dialect.Delimiter)
        {
            at++;
            return null;
        }

        return EndRow(data, at, last) ? RowScan.Row : RowScan.More;
    }

    /// <summary>
    /// Takes the row up to here and the line break with it; false when a carriage return may yet be half of one.
    /// </summary>
    private bool EndRow(ReadOnlySpan<byte> data, int at, bool last)
    {
        Length = at;
        var isReturn = at < data.Length && data[at] == '\r';
        var isPair = isReturn && at + 1 < data.Length && data[at + 1] == '\n';
        Consumed = at + (at == data.Length ? 0 : isPair ? 2 : 1);
        return !isReturn || isPair || at + 1 < data.Length || last;
    }

    private RowScan Stray(ReadOnlySpan<byte> data, int at, bool last)
    {
        var end = data[at..].IndexOfAny((byte)'\r', (byte)'\n');
        if (end < 0 && !last)
        {
            return RowScan.More;
        }

        return EndRow(data, end < 0 ? data.Length : at + end, last) ? RowScan.StrayQuote : RowScan.More;
    }

    private bool EndsCell(byte next) => next == dialect.Delimiter || next is (byte)'\r' or (byte)'\n';

    private void Keep(CellSpan cell)
    {
        CellCount++;
        if (CellCount <= cellsMax)
        {
            cells.Add(cell);
        }
    }
}
