namespace Exchange.Intake.Csv;

/// <summary>
/// Passes over a row that is longer than allowed without holding it: to the line break that ends it, or, where a
/// quote was never closed, to the next line that looks like a row.
/// </summary>
/// <param name="dialect">Delimiter and quote.</param>
/// <param name="looksLikeRow">Test of the lines that are passed over inside quotes.</param>
/// <param name="quoted">Whether the part that was scanned ends inside quotes.</param>
internal sealed class LongRowSkip(CsvDialect dialect, LineTest looksLikeRow, bool quoted)
{
    /// <summary>How much of the row is kept to show, and how long a line may be to be tested whole.</summary>
    public const int BytesKept = 1024;

    private bool atLineStart;

    /// <summary>Whether what follows is the next row.</summary>
    public bool Ended { get; private set; }

    /// <summary>Passes over the part that was scanned, but for a last line that may yet turn out to be a row.</summary>
    /// <param name="scanned">The window when it was full; no quote in it closes the row's open cell.</param>
    public int Begin(ReadOnlySpan<byte> scanned)
    {
        var lastBreak = scanned.LastIndexOfAny((byte)'\r', (byte)'\n');
        var mayBeHalf = lastBreak >= 0 && scanned[lastBreak] == '\r' && lastBreak == scanned.Length - 1;
        var tail = mayBeHalf ? lastBreak : lastBreak + 1;
        atLineStart = quoted && lastBreak >= 0 && tail > lastBreak && scanned.Length - tail < BytesKept;
        return atLineStart || tail == lastBreak ? tail : scanned.Length - 1;
    }

    /// <summary>Passes over as much of what follows as can be judged.</summary>
    public int Step(ReadOnlySpan<byte> bytes, bool last)
    {
        var passed = 0;
        while (!Ended && passed < bytes.Length)
        {
            var rest = bytes[passed..];
            var next = LineBreaks.NextLine(rest, last);
            if (next < 0)
            {
                passed += PassPart(rest, last);
                break;
            }

            passed += PassLine(rest[..next]);
        }

        Ended |= last && passed == bytes.Length;
        return passed;
    }

    private int PassLine(ReadOnlySpan<byte> line)
    {
        if (quoted && atLineStart && looksLikeRow(line))
        {
            Ended = true;
            return 0;
        }

        Judge(line, line.Length);
        atLineStart = true;
        Ended = !quoted;
        return line.Length;
    }

    /// <summary>
    /// A part of a line: left for the next time while it is short, for more of it may show what it is.
    /// </summary>
    private int PassPart(ReadOnlySpan<byte> part, bool last)
    {
        if (!last && atLineStart && part.Length < BytesKept)
        {
            return 0;
        }

        atLineStart = false;
        return Judge(part, last ? part.Length : part.Length - 1);
    }

    /// <summary>
    /// Follows the quotes: one that a delimiter or a line break follows closes the cell, a doubled one does not. The
    /// byte behind the limit is only looked at, unless it is the second of a doubled quote.
    /// </summary>
    private int Judge(ReadOnlySpan<byte> bytes, int limit)
    {
        var at = 0;
        while (quoted && dialect.Quote is { } quote && at < limit)
        {
            var found = bytes[at..limit].IndexOf(quote);
            if (found < 0)
            {
                break;
            }

            at += found + 1;
            var next = at < bytes.Length ? bytes[at] : (byte)'\n';
            quoted = next != dialect.Delimiter && next is not ((byte)'\r' or (byte)'\n');
            at += next == quote ? 1 : 0;
        }

        return Math.Max(at, limit);
    }
}
