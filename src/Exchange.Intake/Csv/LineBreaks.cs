namespace Exchange.Intake.Csv;

/// <summary>Lines end with LF, CRLF or CR alone, in one file or mixed.</summary>
internal static class LineBreaks
{
    /// <summary>How many line breaks the bytes hold; a pair counts once.</summary>
    public static int Count(ReadOnlySpan<byte> bytes)
    {
        var returns = bytes.Count((byte)'\r');
        return bytes.Count((byte)'\n') + returns - (returns == 0 ? 0 : bytes.Count("\r\n"u8));
    }

    /// <summary>
    /// Where the line after the first line break begins, or -1 where there is none, or none that is surely whole.
    /// </summary>
    public static int NextLine(ReadOnlySpan<byte> bytes, bool last)
    {
        var at = bytes.IndexOfAny((byte)'\r', (byte)'\n');
        if (at < 0 || bytes[at] == '\n')
        {
            return at < 0 ? -1 : at + 1;
        }

        var atEnd = at + 1 == bytes.Length;
        return atEnd && !last ? -1 : !atEnd && bytes[at + 1] == '\n' ? at + 2 : at + 1;
    }
}
