using System.Buffers;

namespace Exchange.Intake.Csv;

/// <summary>
/// How cells are parted and quoted: both marks are one ASCII character, so that every encoding taken in has them as
/// one byte.
/// </summary>
internal sealed class CsvDialect
{
    /// <summary>RFC 4180.</summary>
    public static CsvDialect Rfc4180 { get; } = new(',', '"');

    /// <param name="delimiter">Between cells.</param>
    /// <param name="quote">Around cells; null where quotes are ordinary characters.</param>
    public CsvDialect(char delimiter, char? quote)
    {
        Delimiter = (byte)delimiter;
        Quote = quote is { } mark ? (byte)mark : null;
        EndsCell = SearchValues.Create(quote is null
            ? [Delimiter, (byte)'\r', (byte)'\n']
            : [Delimiter, (byte)'\r', (byte)'\n', (byte)quote.Value]);
    }

    public byte Delimiter { get; }

    public byte? Quote { get; }

    /// <summary>Bytes that mean something in a cell without quotes.</summary>
    public SearchValues<byte> EndsCell { get; }
}
